namespace Shared.Http;

/// <summary>The credentials of one attempt, to be struck out of what a server echoes.</summary>
internal sealed class Secrets(IReadOnlyList<string> values)
{
    private const string Mask = "***";

    public static Secrets None { get; } = new([]);

    public static Secrets Of(HttpRequestMessage request, IReadOnlyList<string> headers) =>
        new([.. headers.Where(request.Headers.Contains).SelectMany(request.Headers.GetValues).Where(value => value.Length > 0)]);

    public string Strike(string text) => values.Aggregate(text, static (text, value) => text.Replace(value, Mask, StringComparison.Ordinal));
}
