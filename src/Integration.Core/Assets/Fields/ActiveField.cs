using System.Collections.Frozen;

namespace Integration.Core.Assets;

/// <summary>A field that the source owns and the target keeps.</summary>
internal sealed class ActiveField(AssetField filled, AssetTargetField target)
{
    private readonly FrozenSet<string>? choices = target.Choices?.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Name => filled.Name;

    /// <summary>Reads the value that the target is to show; null when nothing was reported.</summary>
    public string? Read(Device device)
    {
        var value = filled.Read(device);
        return value is not null && target.MaximumLength is { } most && value.Length > most ? Cut(value, most) : value;
    }

    public bool IsShown(string wanted, string? shown) => filled.IsShown(wanted, shown);

    /// <summary>Tells whether the target would have to create something before the field can have the value.</summary>
    public bool NeedsNew(string wanted) => choices?.Contains(wanted) == false;

    // A character of two halves is not cut apart.
    private static string Cut(string value, int most) => value[..(char.IsHighSurrogate(value[most - 1]) ? most - 1 : most)].TrimEnd();
}
