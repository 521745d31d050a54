namespace Integration.Core.Assets;

/// <summary>The keys by which assets and the journal's entries about them are found again. What a key is made of never changes, so neither does the key.</summary>
internal static class AssetKeys
{
    private const string Serial = "serial";
    private const string External = "key";
    private const string AssetPrefix = "asset:";

    /// <summary>The key that the asset of a device carries in a searchable field.</summary>
    public static string Of(string prefix, DeviceReference device) => $"{prefix}-{KeyHash.Of("asset", device.Tenant.Value, device.Id.Value)}";

    /// <summary>The journal's key of a new asset.</summary>
    public static string OfCreate(string target, AssetKey key) => $"{target}:{(key.Kind == AssetKeyKind.SerialNumber ? Serial : External)}:{Fold(key)}";

    /// <summary>The journal's key of an update.</summary>
    public static string OfUpdate(string target, AssetId asset) => $"{target}:asset:{asset}";

    /// <summary>What a new asset is searched by.</summary>
    public static AssetKey Searched(string journalKey)
    {
        var rest = journalKey[(journalKey.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var value = rest[(rest.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new AssetKey(rest.StartsWith($"{Serial}:", StringComparison.Ordinal) ? AssetKeyKind.SerialNumber : AssetKeyKind.External, value);
    }

    /// <summary>Tells whether an entry of the journal is about a target.</summary>
    public static bool IsOf(string target, string journalKey) => journalKey.StartsWith($"{target}:", StringComparison.Ordinal);

    public static string SubjectOf(DeviceReference device) => $"device:{device}";

    public static string SubjectOf(AssetId asset) => $"{AssetPrefix}{asset}";

    public static AssetId AssetOf(string subject) => new(subject[AssetPrefix.Length..]);

    // A serial number is the same in any case, so its key is too.
    private static string Fold(AssetKey key) => key.Kind == AssetKeyKind.SerialNumber ? key.Value.ToUpperInvariant() : key.Value;
}
