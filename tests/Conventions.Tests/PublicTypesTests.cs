using System.Reflection;

namespace Conventions.Tests;

public sealed class PublicTypesTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Namespaces_OfPublicTypes_AreThePackageAndItsFolders(string package)
    {
        var folders = Directory.EnumerateDirectories(Repository.At("src", package), "*", SearchOption.AllDirectories)
            .Select(folder => $"{package}.{Path.GetRelativePath(Repository.At("src", package), folder).Replace(Path.DirectorySeparatorChar, '.')}");
        var types = Types(package).Where(type => !folders.Append(package).Contains(type.Namespace));

        Rule.HasNoBreach(types.Select(type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Classes_ThatArePublic_AreSealedOrMockableOrBases(string package)
    {
        var types = Types(package);
        var open = types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !types.Any(other => other.IsSubclassOf(type)))
            .Where(type => !IsMockable(type));

        Rule.HasNoBreach(open.Select(type => type.FullName));
    }

    [Fact]
    public void Shared_Types_AreInternal()
    {
        var lines = Repository.Files("src/Shared", "*.cs")
            .SelectMany(file => File.ReadLines(file).Where(line => line.StartsWith("public ", StringComparison.Ordinal)).Select(line => $"{Repository.Relative(file)}: {line}"));

        Rule.HasNoBreach(lines);
    }

    private static Type[] Types(string package) => [.. Repository.Load(package).GetExportedTypes().Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal))];

    private static bool IsMockable(Type type) =>
        type.GetConstructors(Declared).Any(constructor => constructor.IsFamily || constructor.IsFamilyOrAssembly) &&
        type.GetMethods(Declared).Where(method => method.IsPublic).All(method => method is { IsVirtual: true, IsFinal: false });
}
