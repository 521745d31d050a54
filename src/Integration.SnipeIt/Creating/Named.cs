using System.Globalization;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Creating;

/// <summary>Finds what a setting names, by its name or its id.</summary>
internal static class Named
{
    /// <returns>The id; null when nothing is set, and when it is not to be found, or not alone, which is a problem then.</returns>
    public static long? Find(string setting, string? value, IEnumerable<Reference> rows, List<string> problems)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        var named = rows.Where(row => row.Name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0 && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            named = [.. rows.Where(row => row.Id == number)];
        if (named.Count == 1)
            return named[0].Id;
        problems.Add(named.Count == 0
            ? $"{setting} is '{value}', which Snipe-IT does not have."
            : $"{setting} is '{value}', which {named.Count} have in Snipe-IT: use the id of one of {string.Join(", ", named.Select(row => row.Id))}.");
        return null;
    }
}
