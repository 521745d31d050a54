namespace JumpCloud.Client;

/// <summary>What a page of a list is asked for with.</summary>
/// <param name="Fields">By their names on the wire; empty asks for what comes by itself.</param>
/// <param name="Filter">In JumpCloud's own notation; null asks for all rows.</param>
/// <param name="Sort">Null takes the list's own; empty is none.</param>
/// <param name="Size">The rows of a page.</param>
internal readonly record struct PageQuery(IReadOnlyList<string> Fields, string? Filter, string? Sort, int Size);
