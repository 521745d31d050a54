using System.Text.Json;

namespace Integration.Sandbox.SnipeIt.World;

/// <summary>A request that is refused: with one message, or with messages for each field.</summary>
internal sealed class SnipeItRefusal : Exception
{
    public SnipeItRefusal(Text text, Action<Utf8JsonWriter>? payload = null)
        : base(text.English)
    {
        Text = text;
        Payload = payload;
    }

    public SnipeItRefusal(IReadOnlyList<(string Field, Text Text)> problems)
        : base(string.Join(' ', problems.Select(problem => problem.Text.English)))
    {
        Problems = problems;
    }

    public Text? Text { get; }

    public IReadOnlyList<(string Field, Text Text)> Problems { get; } = [];

    public Action<Utf8JsonWriter>? Payload { get; }

    /// <summary>Whether the text stands in the payload and the messages are null, as where the server mixes the two up.</summary>
    public bool IsInPayload { get; init; }
}
