using System.IO.Compression;
using System.Xml.Linq;

namespace Conventions.Tests;

internal sealed record PackedPackage(string Version, XElement Metadata, IReadOnlyList<string> Files, IReadOnlyList<string> Symbols)
{
    public static PackedPackage Open(string folder, string id)
    {
        var file = Assert.Single(Directory.EnumerateFiles(folder, $"{id}.*.nupkg"), path => char.IsDigit(Path.GetFileName(path)[id.Length + 1]));
        using var package = ZipFile.OpenRead(file);
        using var symbols = ZipFile.OpenRead(Path.ChangeExtension(file, ".snupkg"));
        using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        var metadata = WithoutNamespace(XElement.Load(nuspec)).Element("metadata")!;
        return new((string)metadata.Element("version")!, metadata, [.. package.Entries.Select(entry => entry.FullName)], [.. symbols.Entries.Select(entry => entry.FullName)]);
    }

    public string? Text(string element) => (string?)Metadata.Element(element);

    public Dictionary<string, string> Dependencies() =>
        Metadata.Descendants("dependency").ToDictionary(dependency => (string)dependency.Attribute("id")!, dependency => (string)dependency.Attribute("version")!);

    private static XElement WithoutNamespace(XElement element) =>
        new(element.Name.LocalName, element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration), element.Nodes().Select(node => node is XElement child ? WithoutNamespace(child) : node));
}
