using System.Globalization;
using System.Text;

namespace JumpCloud.Client;

/// <summary>Writes a list's query string in the notation of its API version.</summary>
internal static class ListQuery
{
    /// <param name="path">The list.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="sort">What to sort by where the query does not say; empty is nothing.</param>
    /// <param name="skip">The rows before the page.</param>
    public static string Append(string path, PageQuery query, string sort, long skip)
    {
        var text = new StringBuilder(path).Append(CultureInfo.InvariantCulture, $"?limit={query.Size}&skip={skip}");
        if ((query.Sort ?? sort) is { Length: > 0 } field)
            text.Append("&sort=").Append(Uri.EscapeDataString(field));
        if (query.Fields.Count > 0)
            text.Append("&fields=").Append(Uri.EscapeDataString(string.Join(IsSecondVersion(path) ? ',' : ' ', query.Fields)));
        if (query.Filter is not null)
            text.Append("&filter=").Append(Uri.EscapeDataString(query.Filter));

        return text.ToString();
    }

    private static bool IsSecondVersion(string path) => path.StartsWith("api/v2/", StringComparison.Ordinal);
}
