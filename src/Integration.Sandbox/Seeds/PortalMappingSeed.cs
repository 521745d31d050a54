namespace Integration.Sandbox.Seeds;

/// <summary>Describes how somebody has mapped an organization in JumpCloud's portal, in its own Autotask integration.</summary>
public sealed class PortalMappingSeed
{
    /// <summary>Gets the name of the company. One that no company has stands for a company that is gone.</summary>
    public required string Company { get; init; }

    /// <summary>Gets the name of the company's contract; null when only tickets are mapped.</summary>
    public string? Contract { get; init; }

    /// <summary>Gets the name of the service on the contract; null when only tickets are mapped.</summary>
    public string? Service { get; init; }

    /// <summary>Gets the users that it does not bill; null for none.</summary>
    public int? NonBillableUsers { get; init; }

    /// <summary>Gets when JumpCloud's own integration last wrote; null when it never did.</summary>
    public DateTimeOffset? LastSync { get; init; }
}
