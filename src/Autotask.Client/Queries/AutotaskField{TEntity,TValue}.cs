namespace Autotask.Client;

/// <summary>A field of an entity, with the type of its values. Makes the conditions of filters.</summary>
/// <typeparam name="TEntity">The entity that has the field.</typeparam>
/// <typeparam name="TValue">What the field holds.</typeparam>
public sealed class AutotaskField<TEntity, TValue> : AutotaskField<TEntity>
    where TValue : notnull
{
    internal AutotaskField(string name, string collection, bool isUserDefined = false)
        : base(name, collection, isUserDefined)
    {
    }

    /// <summary>Matches rows whose value is this one.</summary>
    public AutotaskFilter<TEntity> EqualTo(TValue value) => Compare("eq", value);

    /// <summary>Matches rows whose value is another one.</summary>
    public AutotaskFilter<TEntity> NotEqualTo(TValue value) => Compare("noteq", value);

    /// <summary>Matches rows whose value is greater.</summary>
    public AutotaskFilter<TEntity> GreaterThan(TValue value) => Compare("gt", value);

    /// <summary>Matches rows whose value is this or greater.</summary>
    public AutotaskFilter<TEntity> AtLeast(TValue value) => Compare("gte", value);

    /// <summary>Matches rows whose value is less.</summary>
    public AutotaskFilter<TEntity> LessThan(TValue value) => Compare("lt", value);

    /// <summary>Matches rows whose value is this or less.</summary>
    public AutotaskFilter<TEntity> AtMost(TValue value) => Compare("lte", value);

    /// <summary>Matches rows whose value is one of these.</summary>
    /// <param name="values">1 to 500 values: Autotask takes no more alternatives in a query.</param>
    /// <exception cref="ArgumentException">There is no value, or more than 500.</exception>
    public AutotaskFilter<TEntity> In(IEnumerable<TValue> values) => CompareAll("in", values);

    /// <summary>Matches rows whose value is none of these.</summary>
    /// <param name="values">1 to 500 values.</param>
    /// <exception cref="ArgumentException">There is no value, or more than 500.</exception>
    public AutotaskFilter<TEntity> NotIn(IEnumerable<TValue> values) => CompareAll("notIn", values);

    internal AutotaskFilter<TEntity> Compare(string op, TValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new AutotaskFilter<TEntity>.Condition(op, this, FilterValue.Of(value));
    }

    private AutotaskFilter<TEntity>.Condition CompareAll(string op, IEnumerable<TValue> values)
    {
        FilterValue[] all = [.. values.Select(value => FilterValue.Of(value))];
        if (all.Length is 0 or > AutotaskFilter.MaxAlternatives)
            throw new ArgumentException($"'{op}' on {Name} takes 1 to {AutotaskFilter.MaxAlternatives} values, not {all.Length}. Split the query.", nameof(values));

        return new AutotaskFilter<TEntity>.Condition(op, this, FilterValue.Of(all), all.Length);
    }
}
