using System.Text.Json.Nodes;
using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Queries;

/// <summary>Reads filters, and drops in silence each one whose operator it does not know: the vendor's most dangerous habit.</summary>
internal static class FilterReader
{
    public static List<Filter> ReadAll(EntityType type, JsonArray filters, ref int conditions)
    {
        var read = new List<Filter>(filters.Count);
        foreach (var node in filters)
        {
            if (node is JsonObject filter && Read(type, filter, ref conditions) is { } known)
                read.Add(known);
        }

        return read;
    }

    public static Field FindField(EntityType type, string name) =>
        type.Find(name) ?? throw Unknown(type, name);

    private static Filter? Read(EntityType type, JsonObject filter, ref int conditions)
    {
        var op = QueryText.Get(filter, "op")?.ToString() ?? "";
        if (op is "and" or "or")
            return ReadGroup(type, filter, op == "or", ref conditions);
        if (op is not ("eq" or "noteq" or "gt" or "gte" or "lt" or "lte" or "beginsWith" or "endsWith" or "contains" or "exist" or "notExist" or "in" or "notIn"))
            return null;

        var field = FindQueryable(type, QueryText.Get(filter, "field")?.ToString() ?? "");
        var value = QueryText.Get(filter, "value");
        return op switch
        {
            "exist" => new ExistsFilter(field, IsNegated: false),
            "notExist" => new ExistsFilter(field, IsNegated: true),
            "in" or "notIn" => ReadSet(field, value as JsonArray ?? [value?.DeepClone()], op == "notIn", ref conditions),
            "eq" or "noteq" => value is null
                ? new ExistsFilter(field, IsNegated: op == "eq")
                : new SetFilter(field, new HashSet<object>(ScalarComparer.Instance) { FieldValue.Read(field, value) }, op == "noteq"),
            "beginsWith" => ReadText(field, value, (text, part) => text.StartsWith(part, StringComparison.OrdinalIgnoreCase)),
            "endsWith" => ReadText(field, value, (text, part) => text.EndsWith(part, StringComparison.OrdinalIgnoreCase)),
            "contains" => ReadText(field, value, (text, part) => text.Contains(part, StringComparison.OrdinalIgnoreCase)),
            _ => new OrderFilter(field, FieldValue.Read(field, value), IsGreater: op[0] == 'g', OrEqual: op.EndsWith('e')),
        };
    }

    private static Field FindQueryable(EntityType type, string name) => FindField(type, name) is { IsQueryable: true } field ? field : throw Unknown(type, name);

    private static AutotaskRefusal Unknown(EntityType type, string name) => new($"Unable to find {name} in the {type.Name} Entity.");

    private static GroupFilter ReadGroup(EntityType type, JsonObject filter, bool isOr, ref int conditions)
    {
        var items = ReadAll(type, QueryText.Get(filter, "items") as JsonArray ?? [], ref conditions);
        if (isOr)
            conditions += items.Count(item => item is not SetFilter { Values.Count: > 1 });
        return new GroupFilter(isOr && items.Count > 0, items);
    }

    private static SetFilter ReadSet(Field field, JsonArray values, bool isNegated, ref int conditions)
    {
        conditions += values.Count;
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
