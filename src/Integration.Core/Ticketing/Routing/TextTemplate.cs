using System.Collections.Frozen;
using System.Text;

namespace Integration.Core.Ticketing;

/// <summary>A text with placeholders in braces. A brace that is meant is written twice; what is put in is never read as a template again.</summary>
internal sealed class TextTemplate
{
    private readonly IReadOnlyList<(string Text, bool IsPlaceholder)> parts;

    private TextTemplate(IReadOnlyList<(string Text, bool IsPlaceholder)> parts) => this.parts = parts;

    /// <summary>Gets the placeholders that a template may have.</summary>
    public static FrozenSet<string> Placeholders { get; } = new[]
    {
        "title", "severity", "category", "organization", "source", "sourceType", "alertId", "openedAt", "lastOccurredAt", "occurrences",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads a template.</summary>
    /// <returns>The template, or null with the reason.</returns>
    public static TextTemplate? TryParse(string text, out string? problem)
    {
        var parts = new List<(string, bool)>();
        var plain = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                plain.Append(text[i]);
            }
            else if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                plain.Append(text[i++]);
            }
            else if (text[i] == '{' && text.IndexOf('}', i) is var end and > 0 && Placeholders.Contains(text[(i + 1)..end]))
            {
                parts.Add((plain.ToString(), false));
                parts.Add((text[(i + 1)..end], true));
                plain.Clear();
                i = end;
            }
            else
            {
                problem = Problem(text, i);
                return null;
            }
        }

        parts.Add((plain.ToString(), false));
        problem = null;
        return new TextTemplate(parts);
    }

    /// <summary>Puts values into the placeholders.</summary>
    public string Render(Func<string, string> valueOf) => string.Concat(parts.Select(part => part.IsPlaceholder ? valueOf(part.Text) : part.Text));

    private static string Problem(string text, int at)
    {
        var end = text.IndexOf('}', at);
        var what = text[at] == '{' && end > at ? $"'{text[at..(end + 1)]}', which is no placeholder" : $"a single '{text[at]}'";
        var known = string.Join(", ", Placeholders.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"));
        return $"has {what}; the placeholders are {known}, and a brace that is meant is written twice";
    }
}
