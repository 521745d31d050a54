using System.Globalization;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>The <c>limit</c> and <c>offset</c> of a list, each read as PHP reads a number: the digits that it begins with, and 0 when there are none.</summary>
internal readonly record struct PageOf(int Limit, int Offset)
{
    public static PageOf Request(SandboxRequest request, int maxResults)
    {
        var asked = Number(request.Query("limit"));
        var limit = asked != 0 && asked <= maxResults ? Math.Abs(asked) : maxResults;
        return new PageOf(limit, Math.Max(0, Number(request.Query("offset"))));
    }

    public IReadOnlyList<TRow> Cut<TRow>(IEnumerable<TRow> rows) => [.. rows.Skip(Offset).Take(Limit)];

    private static int Number(string? text)
    {
        var digits = text?.TrimStart() ?? "";
        var length = digits.StartsWith('-') ? 1 : 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length]))
            length++;
        return int.TryParse(digits[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
