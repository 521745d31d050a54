using System.Text.Json;
using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Queries;

/// <summary>A query as it came, read the way the server reads it: property names without case, unknown ones tolerated.</summary>
internal sealed class QueryText
{
    public const int LargestPage = 500;
    public const int MostConditions = 500;

    private QueryText(int maxRecords, IReadOnlyList<Field> fields, IReadOnlyList<Field>? userDefinedFields, IReadOnlyList<Filter> filters)
    {
        MaxRecords = maxRecords;
        Fields = fields;
        UserDefinedFields = userDefinedFields;
        Filters = filters;
    }

    public int MaxRecords { get; }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The fields of the customer's own that are asked for; null leaves their list out.</summary>
    public IReadOnlyList<Field>? UserDefinedFields { get; }

    /// <summary>The conditions that all must hold.</summary>
    public IReadOnlyList<Filter> Filters { get; }

    public static QueryText Parse(EntityType type, IReadOnlyList<Field> userDefined, ReadOnlyMemory<byte> json)
    {
        if (ReadObject(json) is not { } query)
            throw new AutotaskRefusal("Unexpected end when reading JSON.");
        var maxRecords = Get(query, "maxRecords") is JsonValue value && value.TryGetValue<int>(out var records) ? records : LargestPage;
        if (maxRecords is < 1 or > LargestPage)
            throw new AutotaskRefusal("maxCountOfRecordsToReturn must be between 1 and 500");
        if (Get(query, "filter") is not JsonArray { Count: > 0 } filter)
            throw new AutotaskRefusal("The query has no filter.");

        var reader = new FilterReader(type, userDefined);
        var filters = reader.ReadAll(filter);
        if (reader.Conditions > MostConditions)
            throw new AutotaskRefusal("Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.");
        if (Get(query, "includeFields") is not JsonArray { Count: > 0 } names)
            return new QueryText(maxRecords, type.Fields, type.HasUserDefinedFields ? userDefined : null, filters);
        var fields = names.Select(name => reader.FindField(name?.ToString() ?? "")).Distinct().ToLookup(field => field.IsUserDefined);
        return new QueryText(maxRecords, [.. fields[false]], fields[true].Any() ? [.. fields[true]] : null, filters);
    }

    public bool Matches(SandboxRow row)
    {
        foreach (var filter in Filters)
        {
            if (!filter.Matches(row))
                return false;
        }

        return true;
    }

    internal static JsonNode? Get(JsonObject node, string name)
    {
        foreach (var (key, value) in node)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        return null;
    }

    private static JsonObject? ReadObject(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonNode.Parse(json.Span) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
