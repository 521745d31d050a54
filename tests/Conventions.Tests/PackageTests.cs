using System.Xml.Linq;

namespace Conventions.Tests;

public sealed class PackageTests
{
    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_WhenPacked_HasReadmeDocsLicenceAndSymbols(string id)
    {
        var package = Open(id);

        Rule.HasNoBreach(new[] { "README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml" }.Except(package.Files));
        Assert.Equal(["net10.0"], package.Files.Where(file => file.StartsWith("lib/", StringComparison.Ordinal)).Select(file => file.Split('/')[1]).Distinct());
        Assert.Contains($"lib/net10.0/{id}.pdb", package.Symbols);
        Assert.Equal("MIT", package.Text("license"));
        Assert.Equal("README.md", package.Text("readme"));
        Assert.NotEqual("Package Description", package.Text("description"));
        Assert.False(string.IsNullOrEmpty(package.Text("tags")));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_WhenPacked_DependsOnWhatTheProjectReferencesAndOnShippedVersions(string id)
    {
        var package = Open(id);
        var shipped = Shipped();
        foreach (var ours in Repository.Packages)
        {
            shipped[ours] = package.Version;
        }

        Rule.HasNoBreach(Referenced(id).Except(package.Dependencies().Keys));
        Rule.HasNoBreach(package.Dependencies().Except(shipped).Select(dependency => $"{dependency.Key} {dependency.Value} is not what we mean to ship"));
    }

    private static PackedPackage Open(string id)
    {
        var folder = Environment.GetEnvironmentVariable("SDK_PACKAGES");
        Assert.SkipUnless(folder is not null, "Looks at packed packages: tests/run.sh packs them and names their folder in SDK_PACKAGES.");
        return PackedPackage.Open(folder!, id);
    }

    private static Dictionary<string, string> Shipped() =>
        XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("ItemGroup")
            .Single(group => (string?)group.Attribute("Label") == "Shipped")
            .Elements("PackageVersion")
            .ToDictionary(version => (string)version.Attribute("Include")!, version => (string)version.Attribute("Version")!);

    private static IEnumerable<string> Referenced(string id)
    {
        var project = XDocument.Load(Repository.At("src", id, $"{id}.csproj"));
        var packages = project.Descendants("PackageReference").Where(reference => (string?)reference.Attribute("PrivateAssets") != "all").Select(reference => (string)reference.Attribute("Include")!);
        return packages.Concat(project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/'))!));
    }
}
