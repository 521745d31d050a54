namespace Autotask.Client;

/// <summary>Which rows of an entity are wanted, and how much of them.</summary>
/// <typeparam name="TEntity">The entity that is queried.</typeparam>
public sealed record AutotaskQuery<TEntity>
{
    /// <summary>The largest page that Autotask gives, and the default.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Gets which rows. Null, the default, is all of them.</summary>
    public AutotaskFilter<TEntity>? Filter { get; init; }

    /// <summary>Gets the fields to bring; the others are null in the rows. Empty, the default, brings all. The id always comes.</summary>
    public IReadOnlyList<AutotaskField<TEntity>> IncludeFields { get; init; } = [];

    /// <summary>Gets the rows of a page, 1 to 500. Not a limit on the result.</summary>
    /// <value>The default is 500: a smaller page costs more of the tenant's hourly requests.</value>
    /// <exception cref="ArgumentOutOfRangeException">Set to less than 1 or more than 500, which Autotask refuses.</exception>
    public int PageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxPageSize);
            field = value;
        }
    } = MaxPageSize;

    /// <summary>Gets how pages follow each other.</summary>
    /// <value>The default is <see cref="AutotaskPaging.Keyset"/>.</value>
    public AutotaskPaging Paging { get; init; }
}
