namespace Integration.Core.Runs;

/// <summary>What one job knows of its own plans.</summary>
internal interface IJobPlans
{
    string Job { get; }

    /// <summary>Gets how long a plan may be applied, and an approval holds.</summary>
    TimeSpan Lifetime { get; }

    /// <summary>The fingerprint that a plan would have if it were made under the present settings.</summary>
    string SettingsOf(JobPlan plan);

    /// <summary>Tells whether a newer plan of the job plans what this one does.</summary>
    bool Covers(JobPlan newer, JobPlan plan) => true;

    /// <summary>What of the store has overtaken changes since the plan was made: reasons by the ids of the changes.</summary>
    Task<IReadOnlyDictionary<string, string>> ListOvertakenAsync(JobPlan plan, CancellationToken cancellationToken);

    /// <summary>The ids of the changes that were written since the plan was made, by whatever run.</summary>
    Task<IReadOnlySet<string>> ListWrittenAsync(JobPlan plan, CancellationToken cancellationToken);

    /// <summary>Lets changes wait that follow from others which are not to be written.</summary>
    IReadOnlyList<PlannedChange> InOrder(JobPlan plan, IReadOnlyList<PlannedChange> changes) => changes;

    /// <summary>The ids of a plan's changes for which an approval of another plan does not hold, null where that is gone: not all that they rest on was seen with it.</summary>
    Task<IReadOnlySet<string>> ListUnseenAsync(JobPlan? approved, JobPlan plan, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    /// <summary>What goes live by a first approval.</summary>
    string GoingLive => "link";

    /// <summary>How many of those need no change, and go live only by an approval of the whole plan.</summary>
    Task<int> CountToGoLiveAsync(JobPlan plan, CancellationToken cancellationToken) => Task.FromResult(0);

    /// <summary>Lets go live what an approval lets go live for the first time.</summary>
    Task GoLiveAsync(JobPlan plan, PlanDecision approval, CancellationToken cancellationToken);
}
