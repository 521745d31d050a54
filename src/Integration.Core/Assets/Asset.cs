namespace Integration.Core.Assets;

/// <summary>An asset as the target shows it at one moment.</summary>
public sealed record Asset
{
    /// <summary>Gets the id.</summary>
    public required AssetId Id { get; init; }

    /// <summary>Gets the serial number as the target shows it.</summary>
    /// <value>Null when it has none.</value>
    public string? SerialNumber { get; init; }

    /// <summary>Gets the key that the asset was created with.</summary>
    /// <value>Null when it carries none, or the target keeps none.</value>
    public string? Key { get; init; }

    /// <summary>Gets the tag that people know the asset by.</summary>
    /// <value>Null when it has none.</value>
    public string? Tag { get; init; }

    /// <summary>Gets the name. It may name a person, so it is never logged.</summary>
    /// <value>Null when it has none.</value>
    public string? Name { get; init; }

    /// <summary>Gets whom the asset is assigned to, as a person knows it. It is read for the report and never written or logged.</summary>
    /// <value>Null when it is assigned to nobody, or the target does not say.</value>
    public string? Assignee { get; init; }

    /// <summary>Gets the account that the asset belongs to.</summary>
    /// <value>Null where the target knows no accounts.</value>
    public AccountId? Account { get; init; }

    /// <summary>Gets a value indicating whether somebody put the asset aside. Nothing is written to it.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Gets a value indicating whether somebody deleted the asset and the target still shows it. Nothing is written to it.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Gets the values of the fields that the target said it keeps, as it shows them.</summary>
    public AssetValues Values { get; init; } = AssetValues.Empty;

    /// <summary>Gets the fields of the target's that this asset goes without: its model does not have them, or they are not shown. They are neither compared nor written.</summary>
    /// <value>The default is none. Many assets may share one list.</value>
    public IReadOnlyCollection<string> LeftOut { get; init; } = [];
}
