namespace Autotask.Client;

/// <summary>What an API user signs its requests with.</summary>
public sealed record AutotaskCredentials
{
    /// <summary>Gets the API user's name, which also tells the zone.</summary>
    public required string UserName { get; init; }

    /// <summary>Gets the API user's secret.</summary>
    public required string Secret { get; init; }

    /// <summary>Gets the tracking identifier of the integration. Request slots are counted per identifier.</summary>
    public required string IntegrationCode { get; init; }

    /// <summary>Names the user only.</summary>
    public override string ToString() => $"{nameof(AutotaskCredentials)} of {UserName}";
}
