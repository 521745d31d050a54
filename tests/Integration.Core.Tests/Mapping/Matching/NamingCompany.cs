namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>A real company of a generated world.</summary>
internal sealed record NamingCompany(int Number, string Core, string Form, string City)
{
    public string? TradingName { get; init; }

    public string? Domain { get; init; }

    public bool HasTenant { get; init; } = true;

    public bool HasAccount { get; init; } = true;

    public string Name => Form.Length == 0 ? Core : $"{Core} {Form}";
}
