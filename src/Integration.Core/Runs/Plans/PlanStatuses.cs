using System.Globalization;

namespace Integration.Core.Runs;

/// <summary>Sums up where a plan stands from where its changes do.</summary>
internal static class PlanStatuses
{
    public static (PlanStatus Status, string Because) Of(IReadOnlyList<PlannedChange> changes)
    {
        if (changes.Count == 0)
            return (PlanStatus.Applied, "It has nothing to write.");

        var status = Sum(changes);
        return (status, status == PlanStatus.Stale || (status == PlanStatus.Rejected && changes.DistinctBy(change => change.Because).Count() == 1)
            ? changes.First(change => change.Status == status).Because!
            : Counts(changes));
    }

    /// <summary>Of a plan without changes that no person has approved yet, and whose approval lets links or tenants go live.</summary>
    public static (PlanStatus Status, string Because) OfUnchanged(string what, int toGoLive, string? outdated) => outdated is null
        ? (PlanStatus.Waiting, string.Create(CultureInfo.InvariantCulture, $"It has nothing to write, and {toGoLive} {what}{(toGoLive == 1 ? " goes" : "s go")} live once it is approved."))
        : (PlanStatus.Stale, outdated);

    private static PlanStatus Sum(IReadOnlyList<PlannedChange> changes)
    {
        var counts = changes.CountBy(change => change.Status).ToDictionary();
        var (applied, rejected) = (counts.GetValueOrDefault(PlanStatus.Applied), counts.GetValueOrDefault(PlanStatus.Rejected));
        if (applied + rejected == changes.Count)
            return applied == 0 ? PlanStatus.Rejected : PlanStatus.Applied;

        if (counts.ContainsKey(PlanStatus.Stale))
            return PlanStatus.Stale;

        var may = applied + counts.GetValueOrDefault(PlanStatus.Approved);
        return may == 0 ? PlanStatus.Waiting : may == changes.Count ? PlanStatus.Approved : PlanStatus.PartlyApproved;
    }

    private static string Counts(IReadOnlyList<PlannedChange> changes) => $"{string.Join(", ", changes.CountBy(change => change.Status).OrderBy(status => status.Key)
        .Select(status => string.Create(CultureInfo.InvariantCulture, $"{status.Value} {InWords(status.Key, status.Value)}")))}.";

    private static string InWords(PlanStatus status, int count) => status switch
    {
        PlanStatus.Applied => count == 1 ? "is written" : "are written",
        PlanStatus.Approved => "may be written",
        PlanStatus.Rejected => count == 1 ? "is rejected" : "are rejected",
        _ => count == 1 ? "waits for a person" : "wait for a person",
    };
}
