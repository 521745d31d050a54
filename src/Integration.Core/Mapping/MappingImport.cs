namespace Integration.Core.Mapping;

/// <summary>What an import did.</summary>
public sealed record MappingImport
{
    /// <summary>Gets the links that were made or changed.</summary>
    public required IReadOnlyList<MappingChange> Changes { get; init; }

    /// <summary>Gets the number of rows that changed nothing, because the link is so already or the row says Unmapped.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Gets why mappings of the portal, or suggestions that are safe, could not be taken. The import of a file has none: it takes all rows or is refused.</summary>
    public IReadOnlyList<MappingProblem> NotTaken { get; init; } = [];
}
