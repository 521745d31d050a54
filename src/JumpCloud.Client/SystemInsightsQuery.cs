namespace JumpCloud.Client;

/// <summary>Which rows of a System Insights table.</summary>
public sealed record SystemInsightsQuery
{
    /// <summary>The largest page that JumpCloud serves, and the default.</summary>
    public const int MaxPageSize = 10_000;

    internal static PageQuery All { get; } = new SystemInsightsQuery().Page;

    // Bare arrays, so that the name of the rows is never read. Whether x-total-count comes with them is not documented.
    internal static ListShape Shape { get; } = new("results", Sort: "system_id", AdvancesByRows: true);

    /// <summary>Gets a filter, such as <c>system_id:in:5f01|5f02</c>.</summary>
    /// <value>
    /// Null, the default, takes all rows. The operators are <c>eq</c> and <c>in</c>; most tables filter by <c>system_id</c> and few other fields.
    /// </value>
    public string? Filter { get; init; }

    /// <summary>Gets the field to sort by; a leading <c>-</c> turns the order around.</summary>
    /// <value>
    /// Null, the default, sorts by <c>system_id</c>. In tables with several rows a device the order among these is JumpCloud's own: where such a table has
    /// more rows than a page, filter by some devices at a time if none of their rows may be missed. Empty sends no sorting.
    /// </value>
    public string? Sort { get; init; }

    /// <summary>Gets the number of rows of a page.</summary>
    /// <value>The default is <see cref="MaxPageSize"/>. JumpCloud's own is 10.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 1 and <see cref="MaxPageSize"/>.</exception>
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

    internal PageQuery Page => new([], Filter, Sort, PageSize);
}
