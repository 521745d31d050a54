namespace Integration.Core.Runs;

/// <summary>How the changes of two plans of one job differ.</summary>
public sealed record PlanComparison
{
    /// <summary>Gets the first plan.</summary>
    public required SavedPlan First { get; init; }

    /// <summary>Gets the second plan.</summary>
    public required SavedPlan Second { get; init; }

    /// <summary>Gets the changes that only the first plan has.</summary>
    public required IReadOnlyList<PlannedChange> OnlyInFirst { get; init; }

    /// <summary>Gets the changes that only the second plan has.</summary>
    public required IReadOnlyList<PlannedChange> OnlyInSecond { get; init; }

    /// <summary>Gets the changes that write to the same place in both plans, and not the same.</summary>
    public required IReadOnlyList<PlanDifference> Different { get; init; }

    /// <summary>Gets how many changes are the same in both.</summary>
    public required int Same { get; init; }

    internal static PlanComparison Of(SavedPlan first, SavedPlan second)
    {
        var before = first.Changes.ToDictionary(change => change.Place, StringComparer.Ordinal);
        var after = second.Changes.ToDictionary(change => change.Place, StringComparer.Ordinal);
        List<PlanDifference> both = [.. first.Changes.Where(change => after.ContainsKey(change.Place)).Select(change => new PlanDifference(change, after[change.Place]))];
        return new PlanComparison
        {
            First = first,
            Second = second,
            OnlyInFirst = [.. first.Changes.Where(change => !after.ContainsKey(change.Place))],
            OnlyInSecond = [.. second.Changes.Where(change => !before.ContainsKey(change.Place))],
            Different = both.FindAll(pair => pair.First.Id != pair.Second.Id),
            Same = both.Count(pair => pair.First.Id == pair.Second.Id),
        };
    }
}
