using System.Reflection;

namespace Conventions.Tests;

public sealed class AsyncMethodsTests
{
    private static readonly Type[] Awaitables = [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void AsyncMethods_ThatArePublic_EndInAsyncAndOthersDoNot(string package)
    {
        var wrong = Methods(package).Where(method => IsAwaitable(method) != method.Name.EndsWith("Async", StringComparison.Ordinal));

        Rule.HasNoBreach(wrong.Select(Describe));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void AsyncMethods_ThatArePublic_TakeAnOptionalCancellationTokenLast(string package)
    {
        var wrong = Methods(package).Where(IsAwaitable).Where(method =>
            method.GetParameters() is not [.., { Name: "cancellationToken", IsOptional: true } last] || last.ParameterType != typeof(CancellationToken));

        Rule.HasNoBreach(wrong.Select(Describe));
    }

    private static IEnumerable<MethodInfo> Methods(string package)
    {
        var assembly = Repository.Load(package);
        return assembly.GetExportedTypes()
            .Where(type => type.BaseType != typeof(MulticastDelegate))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType!.Assembly == assembly && !ForeignContract(type).Contains(method)));
    }

    private static HashSet<MethodInfo> ForeignContract(Type type) => type.IsInterface
        ? []
        : [.. type.GetInterfaces().Where(contract => contract.Assembly != type.Assembly && !Repository.Packages.Contains(contract.Assembly.GetName().Name!)).SelectMany(contract => type.GetInterfaceMap(contract).TargetMethods)];

    private static bool IsAwaitable(MethodInfo method) =>
        Awaitables.Contains(method.ReturnType.IsGenericType ? method.ReturnType.GetGenericTypeDefinition() : method.ReturnType);

    private static string Describe(MethodInfo method) => $"{method.DeclaringType}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.Name))})";
}
