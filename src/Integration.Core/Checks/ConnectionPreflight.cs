namespace Integration.Core.Checks;

/// <summary>What the checks of one thing that a whole job rests on found.</summary>
public sealed record ConnectionPreflight
{
    /// <summary>Gets what was checked: <c>store</c>, <c>source</c>, <c>target</c>, <c>rules</c> or <c>notices</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the findings, worst first; what only follows from another says so.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Gets a value indicating whether a run would end before it writes anything.</summary>
    public bool IsBlocked => Blocking is not null;

    internal Finding? Blocking => Findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Blocking);

    internal static ConnectionPreflight Of(string name, IEnumerable<Finding> findings) =>
        new() { Name = name, Findings = [.. findings.DistinctBy(finding => (finding.Code, finding.Subject)).OrderByDescending(finding => finding.Severity)] };

    /// <summary>The same, and that the links were not looked at where something blocks.</summary>
    internal ConnectionPreflight WithNotChecked() => Blocking is not { } cause ? this : With(
        [Core.Findings.LinksNotChecked.About($"connection:{Name}:links", $"What links need of the {Name} was not looked at.") with { FollowsFrom = cause.Code }]);

    internal ConnectionPreflight With(IEnumerable<Finding> more) => Of(Name, Findings.Concat(more));
}
