using System.Collections.Frozen;

namespace Integration.Core.Assets;

/// <summary>A field that the source owns and the target keeps.</summary>
internal sealed class ActiveField(AssetField filled, AssetTargetField target)
{
    private const int MostJudged = 1000;

    // Thousands of devices have one model and one size of memory, and the two sides write it differently.
    private readonly Dictionary<(string, string), bool> judged = [];

    private readonly FrozenSet<string>? choices = target.Choices?.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public string Name => filled.Name;

    /// <summary>Reads the value that the target is to show; null when nothing was reported.</summary>
    public string? Read(Device device)
    {
        var value = filled.Read(device);
        return value is not null && target.MaximumLength is { } most && value.Length > most ? Cut(value, most) : value;
    }

    public bool IsShown(string wanted, string? shown)
    {
        if (shown is null || string.Equals(wanted, shown, StringComparison.Ordinal))
            return shown is not null;

        if (judged.TryGetValue((wanted, shown), out var isShown))
            return isShown;

        isShown = filled.IsShown(wanted, shown);
        if (judged.Count < MostJudged)
            judged[(wanted, shown)] = isShown;

        return isShown;
    }

    /// <summary>Tells whether the target would have to create something before the field can have the value.</summary>
    public bool NeedsNew(string wanted) => choices?.Contains(wanted) == false;

    // A character of two halves is not cut apart.
    private static string Cut(string value, int most) => value[..(char.IsHighSurrogate(value[most - 1]) ? most - 1 : most)].TrimEnd();
}
