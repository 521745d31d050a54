using Integration.Core.Journal;

namespace Integration.Core.Assets;

/// <summary>Writes fields of an asset. That they still show what the plan rests on is read again right before the write.</summary>
public sealed record UpdateAsset : AssetChange
{
    /// <inheritdoc/>
    public override JournalKind Kind => JournalKind.AssetUpdate;

    /// <summary>Gets the fields to write.</summary>
    public required AssetUpdate Update { get; init; }
}
