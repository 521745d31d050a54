namespace Integration.Core.Notices;

/// <summary>What changed since the last notice, put together once a run for each notifier. Contains no secret.</summary>
/// <remarks>
/// The lists hold at most <see cref="NoticeOptions.MaximumFindings"/> findings together, worst first, their texts cut at 1,000 characters and their
/// evidence at 500; <see cref="Counts"/> counts all of them.
/// </remarks>
public sealed record Notice
{
    /// <summary>Gets the id, which stays the same however often the notice is sent: 40 characters after <c>n-</c>. Drop one that you have seen.</summary>
    public required string Id { get; init; }

    /// <summary>Gets when the notice was put together.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the name of the integration.</summary>
    /// <value>Empty for the unnamed one.</value>
    public required string Integration { get; init; }

    /// <summary>Gets the job whose run ended, such as <c>billing</c>; <c>notices</c> when the delivery of notices itself is the matter.</summary>
    public required string Job { get; init; }

    /// <summary>Gets the id of the run.</summary>
    /// <value>Null when no run is the occasion.</value>
    public string? RunId { get; init; }

    /// <summary>Gets a value indicating whether a person asked for the notice to see whether it arrives.</summary>
    public required bool IsTest { get; init; }

    /// <summary>Gets the findings that were not open before. A run that did not go through is such a finding, too.</summary>
    public required IReadOnlyList<Finding> Opened { get; init; }

    /// <summary>Gets the findings whose severity or text changed, as they are now.</summary>
    public required IReadOnlyList<Finding> Changed { get; init; }

    /// <summary>Gets the findings that are gone, as they were.</summary>
    public required IReadOnlyList<Finding> Closed { get; init; }

    /// <summary>Gets how many findings of each code opened, changed and closed, worst first; those that the lists leave out, too.</summary>
    public required IReadOnlyList<NoticeCount> Counts { get; init; }

    /// <summary>Gets how many findings the lists leave out.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Gets how many findings that concern the notifier are open now, over all jobs. 0 says that all is well.</summary>
    public required int StillOpen { get; init; }

    /// <summary>Gets what opened and closed in one line of at most 200 characters, for a subject.</summary>
    /// <value>Such as <c>billing: opened PRE101, NTC001; closed BIL001 (3)</c>.</value>
    public string Title => NoticeTexts.Title(this);

    /// <summary>Writes the notice for people.</summary>
    /// <returns>Plain text with line feeds.</returns>
    public string ToText() => NoticeTexts.Body(this);
}
