namespace Autotask.Client;

/// <summary>Groups conditions.</summary>
public static class AutotaskFilter
{
    /// <summary>The most alternatives that Autotask takes in one query: the values of its lists and the members of its or-groups together.</summary>
    public const int MaxAlternatives = 500;

    /// <summary>Matches rows that match all of these.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static AutotaskFilter<TEntity> All<TEntity>(params IReadOnlyList<AutotaskFilter<TEntity>> filters) => Group("and", filters);

    /// <summary>Matches rows that match any of these.</summary>
    /// <exception cref="ArgumentException">There is none, or there are more alternatives than <see cref="MaxAlternatives"/>.</exception>
    public static AutotaskFilter<TEntity> Any<TEntity>(params IReadOnlyList<AutotaskFilter<TEntity>> filters) => Group("or", filters);

    private static AutotaskFilter<TEntity>.Group Group<TEntity>(string op, IReadOnlyList<AutotaskFilter<TEntity>> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        if (filters.Count == 0)
            throw new ArgumentException("A group needs at least one filter: Autotask drops an empty one, and returns every row.", nameof(filters));

        return new AutotaskFilter<TEntity>.Group(op, [.. filters]);
    }
}
