using System.Text.Json;

namespace JumpCloud.Client;

/// <summary>Which devices, and which of their fields. An empty search finds all.</summary>
public sealed record SystemSearch
{
    /// <summary>Gets a text to look for.</summary>
    /// <value>Null, the default, looks for none.</value>
    public string? Term { get; init; }

    /// <summary>Gets the fields to look for <see cref="Term"/> in, by their names on the wire, such as <c>hostname</c> or <c>serialNumber</c>.</summary>
    /// <value>Empty, the default, leaves them to JumpCloud.</value>
    public IReadOnlyList<string> TermFields { get; init; } = [];

    /// <summary>Gets a filter in JumpCloud's own notation.</summary>
    /// <value>
    /// Null, the default, takes all rows. Documented is <c>{"and":[{"os":"Windows"}]}</c>, or the same with <c>or</c>; JumpCloud's own command line sends
    /// a list, such as <c>["os:$eq:Windows"]</c>.
    /// </value>
    public JsonElement? Filter { get; init; }

    /// <summary>Gets the fields to ask for, by their names on the wire.</summary>
    /// <value>Empty, the default, takes what JumpCloud sends by itself.</value>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Gets the number of rows of a page.</summary>
    /// <value>The default is <see cref="JumpCloudQuery.MaxPageSize"/>.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 1 and <see cref="JumpCloudQuery.MaxPageSize"/>.</exception>
    public int PageSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, JumpCloudQuery.MaxPageSize);
            field = value;
        }
    } = JumpCloudQuery.MaxPageSize;
}
