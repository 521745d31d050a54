namespace Integration.Core.Assets;

/// <summary>A field that a target keeps.</summary>
/// <param name="Name">The name: one of <see cref="AssetFields"/>, or one of the target's own.</param>
public sealed record AssetTargetField(string Name)
{
    /// <summary>Gets the most characters that the field keeps. A longer value is cut before it is compared and written.</summary>
    /// <value>Null when there is no limit.</value>
    public int? MaximumLength { get; init; }

    /// <summary>Gets the values that the field may have, such as the names of the models there are. Compared without case.</summary>
    /// <value>Null for free text. In <see cref="AssetSyncMode.Sync"/> another value is not planned, as the target would have to create it.</value>
    public IReadOnlyCollection<string>? Choices { get; init; }
}
