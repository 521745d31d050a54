using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

/// <summary>Writes the body of a search, which is where it takes the place of the page: in the query string it would be ignored.</summary>
internal sealed class SystemSearchBody(SystemSearch search, long skip) : IWireWritable
{
    void IWireWritable.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("limit", search.PageSize);
        writer.WriteNumber("skip", skip);
        writer.WriteString("sort", "_id");
        if (search.Fields.Count > 0)
            writer.WriteString("fields", string.Join(' ', search.Fields));
        if (search.Term is not null)
        {
            writer.WriteStartObject("searchFilter");
            writer.WriteString("searchTerm", search.Term);
            if (search.TermFields.Count > 0)
                Wire.Write(writer, "fields"u8, search.TermFields);
            writer.WriteEndObject();
        }

        if (search.Filter is { } filter)
            Wire.Write(writer, "filter"u8, filter);
        writer.WriteEndObject();
    }
}
