namespace Integration.Core.Notices;

/// <summary>Which job the scopes of findings belong to.</summary>
internal static class NoticeScopes
{
    /// <summary>The scope of what the delivery of notices finds about itself.</summary>
    public const string Own = "notices";

    private const string BillingCheck = "preflight";

    private static readonly string[] Jobs = [Billing.BillingJob.Name, Ticketing.TicketingJob.Name, Assets.AssetJob.Name];

    /// <summary>The scope of how the last run of a job ended.</summary>
    public static string OfRuns(string job) => $"{job}-run";

    /// <summary>The scopes of a job.</summary>
    public static IReadOnlyList<string> Of(string job) =>
        job.ToLowerInvariant() is var name && name == Billing.BillingJob.Name ? [name, BillingCheck, OfRuns(name)] : [name, $"{name}-check", OfRuns(name)];

    public static string JobOf(string scope) => scope == BillingCheck ? Billing.BillingJob.Name : scope.Split('-')[0];

    /// <summary>Tells whether a notice of a job tells what a scope holds: another job, which may be in the midst of it, tells its own.</summary>
    public static bool Tells(string job, string scope) => JobOf(scope) is var owner && (owner == job || (owner != Own && !Jobs.Contains(owner)));
}
