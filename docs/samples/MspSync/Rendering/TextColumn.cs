namespace MspSync.Rendering;

/// <summary>A column of a table.</summary>
/// <param name="Header">The words above it.</param>
/// <param name="Least">The width below which it is not cut when the table is too wide; null for a column that is never cut.</param>
internal sealed record TextColumn(string Header, int? Least = null);
