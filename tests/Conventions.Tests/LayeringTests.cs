using System.Xml.Linq;

namespace Conventions.Tests;

public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["JumpCloud.Client"] = [],
        ["Autotask.Client"] = [],
        ["Dots.Client"] = [],
        ["Integration.Core"] = [],
        ["Integration.JumpCloud"] = ["Integration.Core", "JumpCloud.Client"],
        ["Integration.Autotask"] = ["Autotask.Client", "Integration.Core"],
        ["Integration.Dots"] = ["Dots.Client", "Integration.Core"],
        ["Integration.SnipeIt"] = ["Integration.Core"],
        ["Integration.Sqlite"] = ["Integration.Core"],
        ["Integration.Testing"] = ["Integration.Core"],
        ["Integration.Sandbox"] = [],
    };

    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void ProjectReferences_OfPackage_RunDownwardsOnly(string package) =>
        Rule.HasNoBreach(References(package, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))!).Except(Allowed[package]));

    [Theory]
    [MemberData(nameof(Packages))]
    public void AssemblyReferences_OfPackage_RunDownwardsOnly(string package)
    {
        var ours = Repository.Load(package).GetReferencedAssemblies().Select(name => name.Name!).Where(Repository.Packages.Contains);

        Rule.HasNoBreach(ours.Except(Allowed[package]));
    }

    [Fact]
    public void PackageReferences_OfCore_AreAbstractionsAndOptions() =>
        Assert.All(
            References("Integration.Core", "PackageReference"),
            reference => Assert.True(reference.EndsWith(".Abstractions", StringComparison.Ordinal) || reference == "Microsoft.Extensions.Options", reference));

    [Theory]
    [MemberData(nameof(Packages))]
    public void SharedSource_IsLinked_IntoClientsAndWhatHasOneInsideOnly(string package)
    {
        var links = References(package, "Compile").Any(path => path.Contains("Shared", StringComparison.Ordinal));

        Assert.Equal(package.EndsWith(".Client", StringComparison.Ordinal) || package == "Integration.SnipeIt", links);
    }

    private static IEnumerable<string> References(string package, string element) =>
        XDocument.Load(Repository.At("src", package, $"{package}.csproj")).Descendants(element).Select(reference => (string?)reference.Attribute("Include")).OfType<string>();
}
