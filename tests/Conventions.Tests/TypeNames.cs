using System.Reflection;

namespace Conventions.Tests;

internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var mark = !type.IsValueType && !type.IsGenericParameter && nullability is { ReadState: NullabilityState.Nullable } or { WriteState: NullabilityState.Nullable } ? "?" : "";
        return Plain(type, nullability) + mark;
    }

    public static string Declared(Type type) => Simple(type, type.GetGenericArguments().Select(argument => argument.Name));

    private static string Plain(Type type, NullabilityInfo? nullability)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Of(type.GetElementType()!, nullability?.ElementType) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        var arguments = type.GetGenericArguments();
        var states = nullability?.GenericTypeArguments ?? [];
        return Simple(type, arguments.Select((argument, index) => Of(argument, index < states.Length ? states[index] : null)));
    }

    private static string Simple(Type type, IEnumerable<string> arguments)
    {
        var names = new Queue<string>(arguments);
        var parts = new List<string>();
        foreach (var part in Chain(type))
        {
            var own = part.GetGenericArguments().Length - (part.DeclaringType?.GetGenericArguments().Length ?? 0);
            var taken = Enumerable.Range(0, own).Select(_ => names.Dequeue()).ToArray();
            parts.Add(taken.Length == 0 ? part.Name : $"{part.Name[..part.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", taken)}>");
        }

        return string.Join('.', parts);
    }

    private static IEnumerable<Type> Chain(Type type) => type.DeclaringType is { } outer ? Chain(outer).Append(type) : [type];
}
