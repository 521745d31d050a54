using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Conventions.Tests;

internal sealed class ApiListing(Assembly assembly)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] AttributesThatMatter =
        [typeof(ObsoleteAttribute), typeof(ExperimentalAttribute), typeof(FlagsAttribute), typeof(RequiresUnreferencedCodeAttribute), typeof(RequiresDynamicCodeAttribute)];

    private readonly NullabilityInfoContext _nullability = new();

    public IEnumerable<ApiType> Types() =>
        assembly.GetExportedTypes()
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))
            .OrderBy(type => type.Namespace, StringComparer.Ordinal)
            .ThenBy(TypeNames.Declared, StringComparer.Ordinal)
            .Select(type => new ApiType(type, Header(type), [.. Members(type)]));

    private static bool IsVisible(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsSynthesized(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name.Contains('<', StringComparison.Ordinal);

    private static string Header(Type type)
    {
        if (IsDelegate(type))
        {
            return $"{Attributes(type)}public delegate {TypeNames.Declared(type)}";
        }

        var bases = new List<string>();
        if (type.IsEnum)
        {
            bases.AddRange(Enum.GetUnderlyingType(type) == typeof(int) ? [] : [TypeNames.Of(Enum.GetUnderlyingType(type))]);
        }
        else
        {
            if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
            {
                bases.Add(TypeNames.Of(parent));
            }

            bases.AddRange(OwnInterfaces(type).Select(contract => TypeNames.Of(contract)).Order(StringComparer.Ordinal));
        }

        return $"{Attributes(type)}public {Kind(type)} {TypeNames.Declared(type)}{(bases.Count == 0 ? "" : " : " + string.Join(", ", bases))}{Constraints(type.GetGenericArguments())}";
    }

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsInterface)
        {
            return "interface";
        }

        if (type.IsValueType)
        {
            var record = type.GetMethod("PrintMembers", Declared) is not null;
            return (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (type.IsByRefLike ? "ref " : "") + (record ? "record struct" : "struct");
        }

        var modifier = type switch { { IsAbstract: true, IsSealed: true } => "static ", { IsAbstract: true } => "abstract ", { IsSealed: true } => "sealed ", _ => "" };
        return modifier + (type.GetMethod("<Clone>$", Declared) is null ? "class" : "record");
    }

    private static IEnumerable<Type> OwnInterfaces(Type type)
    {
        var all = type.GetInterfaces().Where(contract => contract.IsVisible).ToArray();
        var implied = all.SelectMany(contract => contract.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []).ToHashSet();
        return all.Where(contract => !implied.Contains(contract) && !(contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEquatable<>)));
    }

    private static bool IsDelegate(Type type) => type.BaseType == typeof(MulticastDelegate);

    private static string Attributes(MemberInfo member) =>
        string.Concat(member.GetCustomAttributesData()
            .Where(attribute => AttributesThatMatter.Contains(attribute.AttributeType) && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute)))
            .Select(attribute => $"[{attribute.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal)}" +
                (attribute.ConstructorArguments.Count == 0 ? "" : $"({string.Join(", ", attribute.ConstructorArguments.Select(argument => Literal(argument.Value)))})") + "] ")
            .Order(StringComparer.Ordinal));

    private static string Constraints(Type[] parameters) =>
        string.Concat(parameters.Where(parameter => parameter.IsGenericParameter).Select(parameter =>
        {
            var flags = parameter.GenericParameterAttributes;
            var isStruct = flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            var parts = new List<string>();
            parts.AddRange(isStruct ? ["struct"] : []);
            parts.AddRange(flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? ["class"] : []);
            parts.AddRange(parameter.GetGenericParameterConstraints().Where(type => type != typeof(ValueType)).Select(type => TypeNames.Of(type)));
            parts.AddRange(!isStruct && flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) ? ["new()"] : []);
            return parts.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", parts)}";
        }));

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        Enum member => $"{TypeNames.Of(member.GetType())}.{member}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private IEnumerable<ApiMember> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(name => (Name: name, Value: Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)))
                .OrderBy(member => member.Value)
                .Select(member => new ApiMember(member.Name, $"{member.Name} = {member.Value}"));
        }

        if (IsDelegate(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return [new ApiMember("Invoke", $"{Return(invoke)} ({Parameters(invoke)})")];
        }

        return
        [
            .. Ordered(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Where(field => !IsSynthesized(field)), Field),
            .. Ordered(type.GetConstructors(Declared).Where(constructor => IsVisible(constructor) && !IsSynthesized(constructor)), constructor =>
                $"{Attributes(constructor)}{Access(constructor)}{type.Name.Split('`')[0]}({Parameters(constructor)})"),
            .. Ordered(type.GetProperties(Declared).Where(property => IsVisible(property.GetMethod) || IsVisible(property.SetMethod)).Where(property => !IsSynthesized(property)), Property),
            .. Ordered(type.GetEvents(Declared).Where(happening => IsVisible(happening.AddMethod)), happening =>
                $"{Access(happening.AddMethod!)}event {TypeNames.Of(happening.EventHandlerType!)} {happening.Name}"),
            .. Ordered(type.GetMethods(Declared).Where(method => IsVisible(method) && !IsSynthesized(method) && !IsAccessor(method) && !OverridesObject(method)), Method),
        ];
    }

    private static IEnumerable<ApiMember> Ordered<T>(IEnumerable<T> members, Func<T, string> print)
        where T : MemberInfo =>
        members.Select(member => new ApiMember(member.Name, print(member))).OrderBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Text, StringComparer.Ordinal);

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool OverridesObject(MethodInfo method) => method.GetBaseDefinition().DeclaringType == typeof(object);

    private static string Access(MethodBase method)
    {
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? "static abstract " : "";
        }

        var access = method.IsPublic ? "public " : "protected ";
        var overrides = method is MethodInfo info && info.GetBaseDefinition() != info;
        return access + method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsFinal: true } when overrides => "sealed override ",
            _ when overrides => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };
    }

    private string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public " : "protected ";
        var type = TypeNames.Of(field.FieldType, _nullability.Create(field));
        return Attributes(field) + access + (field.IsLiteral
            ? $"const {type} {field.Name} = {Literal(field.GetRawConstantValue())}"
            : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}");
    }

    private string Property(PropertyInfo property)
    {
        var accessor = IsVisible(property.GetMethod) ? property.GetMethod! : property.SetMethod!;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = TypeNames.Of(property.PropertyType, _nullability.Create(property));
        var name = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{string.Join(", ", property.GetIndexParameters().Select(Parameter))}]";
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var get = IsVisible(property.GetMethod) ? "get; " : "";
        var set = IsVisible(property.SetMethod) ? (property.SetMethod!.IsPublic || accessor == property.SetMethod ? "" : "protected ") + (isInit ? "init; " : "set; ") : "";
        return $"{Attributes(property)}{Access(accessor)}{required}{type} {name} {{ {get}{set}}}";
    }

    private string Method(MethodInfo method)
    {
        var arguments = method.GetGenericArguments();
        var generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(argument => argument.Name))}>";
        return $"{Attributes(method)}{Access(method)}{Return(method)} {method.Name}{generic}({Parameters(method)}){Constraints(arguments)}";
    }

    private string Return(MethodInfo method) => TypeNames.Of(method.ReturnType, _nullability.Create(method.ReturnParameter));

    private string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true, IsIn: true } => "in ",
            { ParameterType.IsByRef: true } => "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) => "params ",
            _ => "",
        };
        var value = !parameter.HasDefaultValue ? "" : parameter.DefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null
            ? " = default"
            : $" = {Literal(parameter.DefaultValue)}";
        return $"{modifier}{TypeNames.Of(parameter.ParameterType, _nullability.Create(parameter))} {parameter.Name}{value}";
    }
}
