namespace JumpCloud.Client;

/// <summary>Which rows of a list, and which of their fields.</summary>
public sealed record JumpCloudQuery
{
    /// <summary>The largest page that JumpCloud serves, and the default.</summary>
    public const int MaxPageSize = 100;

    internal static PageQuery All { get; } = new JumpCloudQuery().Page;

    /// <summary>Gets the fields to ask for, by their names on the wire.</summary>
    /// <value>Empty, the default, takes what JumpCloud sends by itself.</value>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Gets a filter in JumpCloud's own notation.</summary>
    /// <value>
    /// Null, the default, takes all rows. The notation differs by version: <c>email:$eq:a@b.c</c> for routes under <c>api/</c>, where an operator
    /// without <c>$</c> is undefined behaviour, and <c>email:eq:a@b.c</c> for routes under <c>api/v2/</c>.
    /// </value>
    public string? Filter { get; init; }

    /// <summary>Gets the field to sort by; a leading <c>-</c> turns the order around.</summary>
    /// <value>
    /// Null, the default, takes the list's unique field, such as <c>_id</c>; lists without a known one are not sorted. Pages are cut by number of rows, so
    /// sorting by a field that is not unique loses rows. Empty sends no sorting, for a list that refuses it.
    /// </value>
    public string? Sort { get; init; }

    /// <summary>Gets the number of rows of a page.</summary>
    /// <value>The default is <see cref="MaxPageSize"/>.</value>
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

    internal PageQuery Page => new(Fields, Filter, Sort, PageSize);
}
