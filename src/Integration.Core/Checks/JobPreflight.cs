namespace Integration.Core.Checks;

/// <summary>What stands in the way of one job.</summary>
public sealed record JobPreflight
{
    /// <summary>Gets the job, such as <c>billing</c>.</summary>
    public required string Job { get; init; }

    /// <summary>Gets what the whole job rests on: its connections, and the rules of ticketing.</summary>
    public required IReadOnlyList<ConnectionPreflight> Connections { get; init; }

    /// <summary>Gets the tenants, worst first; empty where no connection let them be looked at.</summary>
    public IReadOnlyList<LinkPreflight> Links { get; init; } = [];

    /// <summary>Gets a value indicating whether a run would end before it writes anything.</summary>
    public bool IsBlocked => Connections.Any(connection => connection.IsBlocked);

    /// <summary>Gets every finding of the job once, worst first.</summary>
    public IReadOnlyList<Finding> Findings =>
    [
        .. Connections.SelectMany(connection => connection.Findings).Concat(Links.SelectMany(link => link.Findings))
            .DistinctBy(finding => (finding.Code, finding.Subject)).OrderByDescending(finding => finding.Severity),
    ];
}
