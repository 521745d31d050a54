using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shared.Http;

/// <summary>The credentials of one attempt, to be struck out of what a server echoes.</summary>
internal sealed class Secrets(IReadOnlyList<string> values)
{
    private const string Mask = "***";

    public static Secrets None { get; } = new([]);

    public static Secrets Of(HttpRequestMessage request, IReadOnlyList<string> headers) =>
        new([.. headers.Where(request.Headers.Contains).SelectMany(header => request.Headers.GetValues(header).SelectMany(value => Parts(header, value))).SelectMany(Spellings).Distinct()]);

    public string Strike(string text) => values.Aggregate(text, static (text, value) => text.Replace(value, Mask, StringComparison.Ordinal));

    // The token of an Authorization header is a secret without its scheme too.
    private static IEnumerable<string> Parts(string header, string value)
    {
        var token = header.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..] : value;
        return new[] { value, token }.Where(part => part.Length > 0);
    }

    // As it is, and as JSON may hold it: with what must be escaped, with what may be, and with the slash that some writers escape.
    private static IEnumerable<string> Spellings(string value)
    {
        foreach (var spelling in (string[])[value, JsonEncodedText.Encode(value).Value, JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value])
        {
            yield return spelling;
            yield return spelling.Replace("/", "\\/", StringComparison.Ordinal);
        }
    }
}
