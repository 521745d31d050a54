namespace JumpCloud.Client;

/// <summary>Which events of Directory Insights. JumpCloud keeps them for 90 days.</summary>
public sealed record DirectoryEventQuery
{
    /// <summary>The largest page that JumpCloud serves.</summary>
    public const int MaxPageSize = 10_000;

    /// <summary>Gets the start, inclusive.</summary>
    public required DateTimeOffset StartTime { get; init; }

    /// <summary>Gets the end.</summary>
    /// <value>Null, the default, is now. Events arrive late: end some minutes ago, overlap the next query, and deduplicate by id.</value>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Gets the services to look in.</summary>
    /// <value>The default is <c>all</c>.</value>
    public IReadOnlyList<string> Services { get; init; } = ["all"];

    /// <summary>Gets the types of event to take, such as <c>user_create</c>.</summary>
    /// <value>Empty, the default, takes all.</value>
    public IReadOnlyList<string> EventTypes { get; init; } = [];

    /// <summary>Gets the fields to ask for.</summary>
    /// <value>Empty, the default, takes all.</value>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Gets the number of events of a page.</summary>
    /// <value>The default is <see cref="MaxPageSize"/>. JumpCloud takes a number above it as 1000, without a word.</value>
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
}
