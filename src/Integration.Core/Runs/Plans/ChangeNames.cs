namespace Integration.Core.Runs;

/// <summary>Finds the changes of a plan that a person names.</summary>
internal static class ChangeNames
{
    public static IReadOnlyList<PlannedChange> Find(SavedPlan saved, IReadOnlyCollection<string> named)
    {
        if (named.Count == 0)
            throw new PlanNotFoundException("No change was named. Name changes by their ids, or decide about the whole plan.");

        return [.. named.Select(name => Find(saved, name)).DistinctBy(change => change.Id)];
    }

    private static PlannedChange Find(SavedPlan saved, string name)
    {
        if (name.Length < SavedPlans.ShortestHashPrefix)
            throw new PlanNotFoundException($"'{name}' is too short to name a change; give at least the first {SavedPlans.ShortestHashPrefix} characters of its id.");

        var found = saved.Changes.Where(change => change.Id.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return found switch
        {
            [var change] => change,
            [] => throw new PlanNotFoundException($"The plan {saved.Plan.Hash[..12]} has no change '{name}'. Look at the plan for the ids of its changes."),
            _ => throw new PlanNotFoundException($"{found.Count} changes of the plan begin with '{name}'. Give more characters of the id."),
        };
    }
}
