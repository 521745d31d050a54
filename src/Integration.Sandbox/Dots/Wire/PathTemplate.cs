using Microsoft.AspNetCore.Http;

namespace Integration.Sandbox.Dots.Wire;

/// <summary>A path of the settings, in which one value stands at a place in braces: a segment, or a value of the query.</summary>
internal sealed class PathTemplate(string template)
{
    private readonly string path = template.Split('?')[0];
    private readonly string[] query = template.Contains('?', StringComparison.Ordinal) ? template.Split('?', 2)[1].Split('&') : [];

    /// <summary>Whether a request has this path.</summary>
    /// <param name="request">The request.</param>
    /// <param name="rest">Its path below the API's address, as it was decoded: all but the slash.</param>
    /// <param name="value">What stands at the place in braces; empty when there is none.</param>
    public bool Matches(HttpRequest request, string rest, out string value)
    {
        value = "";
        var expected = path.Split('/');
        var actual = rest.Split('/');
        if (expected.Length != actual.Length)
            return false;
        foreach (var (wanted, there) in expected.Zip(actual))
        {
            if (IsHole(wanted))
                value = there.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
            else if (wanted != there)
                return false;
        }

        foreach (var pair in query)
        {
            var (name, wanted) = (pair.Split('=')[0], pair.Contains('=', StringComparison.Ordinal) ? pair.Split('=', 2)[1] : "");
            if (IsHole(wanted))
                value = request.Query[name].ToString();
            else if (request.Query[name] != wanted)
                return false;
        }

        return true;
    }

    private static bool IsHole(string text) => text.StartsWith('{') && text.EndsWith('}');
}
