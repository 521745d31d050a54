using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shared.Json;

internal static class RandomRecord
{
    public static JsonObject Row(Type record, Random random)
    {
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name is not "AdditionalFields" and not "EqualityContract").ToList();
        var names = FieldNames(record);
        var members = properties.Select((property, index) => KeyValuePair.Create(names[index], Value(property, random))).ToList();
        for (var unknown = random.Next(3); unknown > 0; unknown--)
            members.Add(KeyValuePair.Create($"unknown{unknown}", (JsonNode?)new JsonObject { ["nested"] = new JsonArray(random.Next(), null, Text(random)) }));

        var shuffled = members.ToArray();
        random.Shuffle(shuffled);
        return new JsonObject(shuffled);
    }

    private static List<string> FieldNames(Type record)
    {
        var names = (byte[][])record.GetField("FieldNames", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        return [.. names.Select(System.Text.Encoding.UTF8.GetString)];
    }

    private static JsonNode? Value(PropertyInfo property, Random random)
    {
        var type = property.PropertyType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => (JsonNode?)Scalar(type.GetGenericArguments()[0], random))]);

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return new JsonObject(Enumerable.Range(0, random.Next(3)).Select(number => KeyValuePair.Create($"{number} {Text(random)}", Scalar(type.GetGenericArguments()[1], random))));

        var isOptional = !property.IsDefined(typeof(RequiredMemberAttribute)) && (Nullable.GetUnderlyingType(type) is not null || !type.IsValueType);
        return isOptional && random.Next(4) == 0 ? null : Scalar(Nullable.GetUnderlyingType(type) ?? type, random);
    }

    private static JsonNode? Scalar(Type type, Random random) => type switch
    {
        _ when type == typeof(string) => Text(random),
        _ when type == typeof(int) => random.Next(int.MinValue, int.MaxValue),
        _ when type == typeof(long) => random.NextInt64(long.MinValue, long.MaxValue),
        _ when type == typeof(bool) => random.Next(2) == 0,
        _ when type == typeof(decimal) => new decimal(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(10)),
        _ when type == typeof(DateTimeOffset) => DateTime.UnixEpoch.AddTicks(random.NextInt64(TimeSpan.FromDays(30_000).Ticks)).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(random.Next(700_000, 760_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ when type == typeof(JsonElement) => new JsonObject { ["any"] = random.Next() },
        _ when type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IWireText<>)) => Text(random),
        _ when typeof(IWireWritable).IsAssignableFrom(type) => Row(type, random),
        _ => throw new NotSupportedException($"Teach {nameof(RandomRecord)} to make a {type}."),
    };

    private static string Text(Random random) => new(random.GetItems<char>("aZ0 \"\\/<>&'+\n\tøß漢é", random.Next(12)));
}
