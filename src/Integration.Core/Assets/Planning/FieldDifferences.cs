namespace Integration.Core.Assets;

/// <summary>Compares what devices report with what their assets show, field by field.</summary>
internal sealed class FieldDifferences(IReadOnlyList<ActiveField> fields, AssetSyncMode mode)
{
    /// <summary>Gets how many devices have a value that a sync may not write, because the target would have to create it first; by field.</summary>
    public SortedDictionary<string, int> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>The fields that an asset does not show as the device reports them; empty when it shows all of them. What is not reported is no difference.</summary>
    public IReadOnlyList<AssetFieldChange> Of(Device device, Asset asset)
    {
        List<AssetFieldChange>? changes = null;
        foreach (var field in fields)
        {
            var wanted = field.Read(device);
            if (wanted is null)
                continue;

            var shown = ShownIn(asset, field.Name);
            if (!field.IsShown(wanted, shown) && !asset.LeftOut.Contains(field.Name, StringComparer.OrdinalIgnoreCase) && MayWrite(field, wanted))
                (changes ??= []).Add(new AssetFieldChange(field.Name, shown, wanted));
        }

        return changes ?? (IReadOnlyList<AssetFieldChange>)[];
    }

    /// <summary>The values of a new asset.</summary>
    public AssetValues ValuesOf(Device device) => AssetValues.Of([.. fields.Select(field => (field.Name, field.Read(device)))]);

    public static string? ShownIn(Asset asset, string field) =>
        asset.Values[field] ?? (string.Equals(field, AssetFields.Name, StringComparison.OrdinalIgnoreCase) ? asset.Name : null);

    private bool MayWrite(ActiveField field, string wanted)
    {
        if (mode == AssetSyncMode.DownloadAndSync || !field.NeedsNew(wanted))
            return true;

        Missing[field.Name] = Missing.GetValueOrDefault(field.Name) + 1;
        return false;
    }
}
