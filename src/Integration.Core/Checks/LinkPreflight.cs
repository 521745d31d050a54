using Integration.Core.Mapping;

namespace Integration.Core.Checks;

/// <summary>What the checks of one tenant found: of its link, or of the reason why it has none.</summary>
public sealed record LinkPreflight
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the tenant's name.</summary>
    public required string TenantName { get; init; }

    /// <summary>Gets the product that would be billed.</summary>
    /// <value>Null for a job to which products do not matter.</value>
    public string? Product { get; init; }

    /// <summary>Gets the link; one that mapping would make tonight where none is saved yet.</summary>
    /// <value>Null for a tenant that cannot be linked.</value>
    public Link? Link { get; init; }

    /// <summary>Gets the findings, worst first; what only follows from another says so.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets a value indicating whether a night would write nothing for the tenant: it would be skipped or held, or fail.</summary>
    /// <value>Told as a plan tells it, but for the marks, which a check does not observe. True for every tenant that is looked at while a connection is blocked.</value>
    public bool IsBlocked { get; init; }

    internal FindingSeverity? Worst => Findings.Count == 0 ? null : Findings.Max(finding => finding.Severity);
}
