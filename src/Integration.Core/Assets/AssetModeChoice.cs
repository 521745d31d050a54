namespace Integration.Core.Assets;

/// <summary>A mode that a person may choose, with what follows from it.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="IsPossible">False when the target does not take what the mode writes.</param>
/// <param name="Consequences">What follows, a sentence each.</param>
public sealed record AssetModeChoice(AssetSyncMode Mode, bool IsPossible, IReadOnlyList<string> Consequences);
