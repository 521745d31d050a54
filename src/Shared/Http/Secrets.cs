using System.Text.Encodings.Web;
using System.Text.Json;

namespace Shared.Http;

/// <summary>The credentials of one attempt, to be struck out of what a server echoes.</summary>
internal sealed class Secrets(IReadOnlyList<string> values)
{
    private const string Mask = "***";

    public static Secrets None { get; } = new([]);

    public static Secrets Of(HttpRequestMessage request, IReadOnlyList<string> headers) =>
        new([.. headers.Where(request.Headers.Contains).SelectMany(request.Headers.GetValues).Where(value => value.Length > 0).SelectMany(Spellings).Distinct()]);

    public string Strike(string text) => values.Aggregate(text, static (text, value) => text.Replace(value, Mask, StringComparison.Ordinal));

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
