using System.Text.RegularExpressions;
using Integration.Core.Assets;

namespace Integration.SnipeIt.Creating;

/// <summary>The asset tag of created assets: a text in which names in braces stand for what the device has.</summary>
internal static partial class TagPattern
{
    private static readonly Dictionary<string, Func<AssetDraft, string?>> Places = new(StringComparer.Ordinal)
    {
        ["{serial}"] = draft => draft.SerialNumber,
        ["{key}"] = draft => draft.Key,
        ["{deviceId}"] = draft => draft.Device.Id.Value,
        ["{hostName}"] = draft => draft.Device.HostName,
    };

    public static IEnumerable<string> ProblemsOf(string? pattern)
    {
        if (pattern is null)
            yield break;

        var places = Braces().Matches(pattern);
        foreach (Match place in places)
        {
            if (!Places.ContainsKey(place.Value))
                yield return $"in which {place.Value} is none of {string.Join(", ", Places.Keys)}.";
        }

        if (places.Count == 0)
            yield return $"which all assets would have: it holds none of {string.Join(", ", Places.Keys)}.";
    }

    /// <summary>Makes the tag of an asset.</summary>
    /// <returns>The tag, and what the device lacks for it; one of the two is null.</returns>
    public static (string? Tag, string? Missing) Fill(string pattern, AssetDraft draft)
    {
        string? missing = null;
        var tag = Braces().Replace(pattern, place =>
        {
            var value = Places[place.Value](draft)?.Trim() ?? "";
            if (value.Length == 0)
                missing ??= place.Value;
            return value;
        });
        return missing is null ? (tag, null) : (null, missing);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Braces();
}
