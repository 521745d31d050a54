namespace Integration.Core.Billing;

/// <summary>What is known of a tenant after a sweep and the replay of its events.</summary>
internal sealed record ReplayResult
{
    /// <summary>The tenant's coverage up to the sweep; Unknown when the tenant is Unknown tonight, and nothing is stored then.</summary>
    public required Reading<Coverage> Coverage { get; init; }

    /// <summary>The observations to store.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>What a person should know.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
