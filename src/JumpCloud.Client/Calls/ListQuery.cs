using System.Globalization;
using System.Text;

namespace JumpCloud.Client;

/// <summary>Writes a list's query string in the notation of its API version.</summary>
internal static class ListQuery
{
    public static string Append(string path, JumpCloudQuery query, long skip)
    {
        var text = new StringBuilder(path)
            .Append(CultureInfo.InvariantCulture, $"?limit={query.PageSize}&skip={skip}&sort={Uri.EscapeDataString(query.Sort)}");
        if (query.Fields.Count > 0)
            text.Append("&fields=").Append(Uri.EscapeDataString(string.Join(IsSecondVersion(path) ? ',' : ' ', query.Fields)));
        if (query.Filter is not null)
            text.Append("&filter=").Append(Uri.EscapeDataString(query.Filter));

        return text.ToString();
    }

    private static bool IsSecondVersion(string path) => path.StartsWith("api/v2/", StringComparison.Ordinal);
}
