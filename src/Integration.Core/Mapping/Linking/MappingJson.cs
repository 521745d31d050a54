using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Integration.Core.Mapping;

/// <summary>Mappings as JSON.</summary>
internal static class MappingJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IEnumerable<MappingRow> rows)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartObject();
                foreach (var column in MappingColumns.All)
                {
                    if (column.Get(row) is { Length: > 0 } text)
                        writer.WriteString(column.Name, text);
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyList<MappingRow> Read(string text)
    {
        using var document = Parse(text);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new MappingRefusedException([new MappingProblem(null, null, "The file is not an array of objects, one for each mapping.")]);

        var problems = new List<MappingProblem>();
        List<MappingRow> rows = [.. document.RootElement.EnumerateArray().Select((element, index) => ReadRow(element, index + 1, problems))];
        return problems.Count == 0 ? rows : throw new MappingRefusedException(problems);
    }

    private static MappingRow ReadRow(JsonElement element, int number, List<MappingProblem> problems)
    {
        var row = new MappingRow();
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new MappingProblem(number, null, "It is not an object."));
            return row;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (MappingColumns.Find(property.Name) is not { } column)
                problems.Add(new MappingProblem(number, property.Name, $"There is no such property. There is {string.Join(", ", MappingColumns.All.Select(each => each.Name))}."));
            else if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                problems.Add(new MappingProblem(number, property.Name, "It is neither a text nor a number, true or false."));
            else if (property.Value.ValueKind != JsonValueKind.Null)
                row = column.Set(row, property.Value.ToString());
        }

        return row;
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException exception)
        {
            throw new MappingRefusedException([new MappingProblem(null, null, $"The file is not JSON: {exception.Message}")]);
        }
    }
}
