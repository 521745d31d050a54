using System.Text.Json;

namespace Autotask.Client;

/// <summary>Autotask's own words in a body: <c>{"errors":[…]}</c> from the API, <c>{"Message":"…"}</c> from its routing.</summary>
internal static class AutotaskErrorBody
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    /// <summary>The messages; empty when the body holds none, or is not JSON.</summary>
    public static IReadOnlyList<string> Read(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty)
            return [];

        try
        {
            using var document = JsonDocument.Parse(body, Lenient);
            return document.RootElement.ValueKind is JsonValueKind.Object ? [.. Messages(document.RootElement)] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Whether a body that came with a success begins as an error; no more of it is looked at.</summary>
    public static bool StartsAsError(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \r\n\t"u8);
        return start is [(byte)'{', ..] && start[1..].TrimStart(" \r\n\t"u8).StartsWith("\"errors\""u8);
    }

    private static IEnumerable<string> Messages(JsonElement body)
    {
        foreach (var member in body.EnumerateObject())
        {
            if (member.NameEquals("errors") && member.Value.ValueKind is JsonValueKind.Array)
            {
                foreach (var error in member.Value.EnumerateArray())
                    yield return Text(error);
            }
            else if (member.NameEquals("Message") && member.Value.ValueKind is JsonValueKind.String)
            {
                yield return member.Value.GetString()!;
            }
        }
    }

    private static string Text(JsonElement error) => error.ValueKind switch
    {
        JsonValueKind.String => error.GetString()!,
        JsonValueKind.Object when error.TryGetProperty("message", out var message) && message.ValueKind is JsonValueKind.String => message.GetString()!,
        _ => error.GetRawText(),
    };
}
