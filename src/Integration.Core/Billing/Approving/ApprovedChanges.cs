using Integration.Core.Journal;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Parts the changes of an approved plan into those to write, and those that ended before: written by an earlier run, or rejected by themselves.</summary>
internal static class ApprovedChanges
{
    public static (IReadOnlyList<Change> ToWrite, IReadOnlyList<WriteOutcome<Change>> Ended) Of(Plan plan, SavedPlan saved)
    {
        var standing = saved.Changes.ToDictionary(change => change.Id, StringComparer.Ordinal);
        var toWrite = new List<Change>();
        var ended = new List<WriteOutcome<Change>>();
        foreach (var line in plan.Changes.GroupBy(change => change.Line))
        {
            foreach (var change in LineGates.InOrder([.. line.Select(change => change with { HeldBecause = Rejection(standing[change.Id]) })]))
            {
                if (standing[change.Id].Status == PlanStatus.Applied)
                    ended.Add(new WriteOutcome<Change>(change, ChangeResult.Earlier, "An earlier run of the plan wrote it."));
                else if (change.HeldBecause is { } held)
                    ended.Add(new WriteOutcome<Change>(change, ChangeResult.Held, held));
                else
                    toWrite.Add(change);
            }
        }

        return (toWrite, ended);
    }

    private static string? Rejection(PlannedChange change) => change.Status == PlanStatus.Rejected ? change.Because : null;
}
