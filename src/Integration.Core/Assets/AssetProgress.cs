namespace Integration.Core.Assets;

/// <summary>How far a sync has come.</summary>
/// <param name="Step">What it is doing.</param>
/// <param name="Done">The tenants or assets that were read, or the changes that ended.</param>
/// <param name="Of">How many there are; null when nobody knows yet.</param>
public sealed record AssetProgress(AssetStep Step, int Done, int? Of);
