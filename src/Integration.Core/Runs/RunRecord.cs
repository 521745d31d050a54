namespace Integration.Core.Runs;

/// <summary>One life of a job, as the store keeps it.</summary>
public sealed record RunRecord
{
    /// <summary>Gets the run's id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the job.</summary>
    public required string Job { get; init; }

    /// <summary>Gets when the run began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Gets when the run ended; null while it runs or when it was cut off.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets a value indicating whether the run was a whole night, from check to report; false for a saved plan that was applied.</summary>
    public bool IsNight { get; init; }

    /// <summary>Gets when what the run wrote was planned; null when it planned nothing. The next run plans the days since.</summary>
    public DateTimeOffset? PlannedAt { get; init; }

    /// <summary>Gets how the run ended.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Gets the hash of the plan; null when the run ended before one was made.</summary>
    public string? PlanHash { get; init; }

    /// <summary>Gets the counts of what became of the selected links.</summary>
    public RunCounts Counts { get; init; } = new();

    /// <summary>Gets what a person should know about the end; null when there is nothing to say.</summary>
    public string? Message { get; init; }
}
