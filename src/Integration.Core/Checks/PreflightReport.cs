namespace Integration.Core.Checks;

/// <summary>What stands in the way of an integration's jobs, and how to fix it: by job, then connection, then link.</summary>
public sealed record PreflightReport
{
    /// <summary>Gets when the checks began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what was found of the store, on which every job rests.</summary>
    public required ConnectionPreflight Store { get; init; }

    /// <summary>Gets the jobs that were checked.</summary>
    public required IReadOnlyList<JobPreflight> Jobs { get; init; }

    /// <summary>Gets what was found of the delivery of notices. It stops no run.</summary>
    public required ConnectionPreflight Notices { get; init; }

    /// <summary>Gets a value indicating whether a run of some job would end before it writes anything.</summary>
    public bool IsBlocked => Store.IsBlocked || Jobs.Any(job => job.IsBlocked);

    /// <summary>Gets every finding once, worst first: what jobs have in common is one finding.</summary>
    public IReadOnlyList<Finding> Findings =>
    [
        .. Store.Findings.Concat(Jobs.SelectMany(job => job.Findings)).Concat(Notices.Findings)
            .DistinctBy(finding => (finding.Code, finding.Subject)).OrderByDescending(finding => finding.Severity),
    ];
}
