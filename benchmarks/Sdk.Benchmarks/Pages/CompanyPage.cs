using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sdk.Benchmarks.Pages;

/// <summary>A page of companies as Autotask answers it: every field in the same order.</summary>
/// <remarks>None is null: the client that NSwag writes by default throws at the first one, and Autotask's own last page has two.</remarks>
internal static class CompanyPage
{
    private static readonly DateTime Created = new(2024, 1, 31, 15, 4, 5, 307, DateTimeKind.Utc);

    public static byte[] Write(int rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            for (var i = 0; i < rows; i++)
                WriteRow(writer, i);

            writer.WriteEndArray();
            writer.WriteStartObject("pageDetails");
            writer.WriteNumber("count", rows);
            writer.WriteNumber("requestCount", rows);
            writer.WriteString("prevPageUrl", $"{PageHandler.Address}ATServicesRest/V1.0/Companies/query/prev?paging=1");
            writer.WriteString("nextPageUrl", $"{PageHandler.Address}ATServicesRest/V1.0/Companies/query/next?paging=1");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteRow(Utf8JsonWriter writer, int row)
    {
        writer.WriteStartObject();
        foreach (var property in UsualContext.Default.UsualCompany.Properties)
        {
            if (property.IsExtensionData)
                continue;

            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            writer.WritePropertyName(property.Name);
            if (type == typeof(string))
                writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{property.Name} of company {row}"));
            else if (type == typeof(bool))
                writer.WriteBooleanValue(row % 2 == 0);
            else if (type == typeof(DateTimeOffset))
                writer.WriteStringValue(Created.AddMinutes(row));
            else if (type == typeof(decimal))
                writer.WriteNumberValue(row + 0.25m);
            else if (type == typeof(IReadOnlyList<UsualUserDefinedField>))
                WriteUserDefinedFields(writer);
            else
                writer.WriteNumberValue(row);
        }

        writer.WriteEndObject();
    }

    private static void WriteUserDefinedFields(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("name", "Customer ranking");
        writer.WriteString("value", "Golden");
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    public static byte[] Zone(string address) => Encoding.UTF8.GetBytes($$"""{"zoneName":"Benchmark","url":"{{address}}ATServicesRest/","webUrl":"{{address}}","ci":1}""");
}
