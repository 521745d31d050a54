using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Queries;

/// <summary>Reads filters, and drops in silence each one whose operator it does not know: the vendor's most dangerous habit.</summary>
internal sealed class FilterReader(EntityType type, IReadOnlyList<Field> userDefined)
{
    private Field? userDefinedAskedFor;

    /// <summary>Gets how many conditions were read that the server counts as joined by OR.</summary>
    public int Conditions { get; private set; }

    public List<Filter> ReadAll(JsonArray filters)
    {
        var read = new List<Filter>(filters.Count);
        foreach (var node in filters)
        {
            if (node is JsonObject filter && Read(filter) is { } known)
                read.Add(known);
        }

        return read;
    }

    /// <summary>Finds a field of the entity, or one that the customer has added.</summary>
    public Field FindField(string name) => type.Find(name) ?? FindUserDefined(name) ?? throw Unknown(name);

    private Filter? Read(JsonObject filter)
    {
        var op = QueryText.Get(filter, "op")?.ToString() ?? "";
        if (op is "and" or "or")
            return ReadGroup(filter, op == "or");
        if (op is not ("eq" or "noteq" or "gt" or "gte" or "lt" or "lte" or "beginsWith" or "endsWith" or "contains" or "exist" or "notExist" or "in" or "notIn"))
            return null;

        var field = FindQueryable(filter);
        var value = QueryText.Get(filter, "value");
        return op switch
        {
            "exist" => new ExistsFilter(field, IsNegated: false),
            "notExist" => new ExistsFilter(field, IsNegated: true),
            "in" or "notIn" => ReadSet(field, value as JsonArray ?? [value?.DeepClone()], op == "notIn"),
            "eq" or "noteq" => value is null
                ? new ExistsFilter(field, IsNegated: op == "eq")
                : new SetFilter(field, new HashSet<object>(ScalarComparer.Instance) { FieldValue.Read(field, value) }, op == "noteq"),
            "beginsWith" => ReadText(field, value, (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
            "endsWith" => ReadText(field, value, (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
            "contains" => ReadText(field, value, (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
            _ => new OrderFilter(field, FieldValue.Read(field, value), IsGreater: op[0] == 'g', OrEqual: op.EndsWith('e')),
        };
    }

    private Field FindQueryable(JsonObject filter)
    {
        var name = QueryText.Get(filter, "field")?.ToString() ?? "";
        if (QueryText.Get(filter, "udf") is not JsonValue udf || !udf.TryGetValue<bool>(out var isUserDefined) || !isUserDefined)
            return type.Find(name) is { IsQueryable: true } field ? field : throw Unknown(name);
        var found = FindUserDefined(name) ?? throw Unknown(name);
        if (userDefinedAskedFor is not null && userDefinedAskedFor != found)
            throw new AutotaskRefusal("You can only query by one user-defined field at a time.");
        return userDefinedAskedFor = found;
    }

    private Field? FindUserDefined(string name) => userDefined.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private AutotaskRefusal Unknown(string name) => new($"Unable to find {name} in the {type.Name} Entity.");

    private GroupFilter ReadGroup(JsonObject filter, bool isOr)
    {
        var items = ReadAll(QueryText.Get(filter, "items") as JsonArray ?? []);
        if (isOr)
            Conditions += items.Count(item => item is not SetFilter { Values.Count: > 1 });
        return new GroupFilter(isOr && items.Count > 0, items);
    }

    private SetFilter ReadSet(Field field, JsonArray values, bool isNegated)
    {
        Conditions += values.Count;
        var set = new HashSet<object>(values.Count, ScalarComparer.Instance);
        foreach (var value in values)
            set.Add(FieldValue.Read(field, value));
        return new SetFilter(field, set, isNegated);
    }

    private static TextFilter ReadText(Field field, JsonNode? value, Func<string, string, bool> holds)
    {
        var part = value?.ToString() ?? "";
        return new TextFilter(field, text => holds(text, part));
    }
}
