using System.Reflection;
using System.Xml.Linq;

namespace Conventions.Tests;

public sealed class OptionsTests
{
    public static TheoryData<string> Packages => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Properties_OfOptions_DocumentTheirDefault(string package)
    {
        var docs = XDocument.Load(Path.ChangeExtension(Repository.Load(package).Location, ".xml")).Descendants("member")
            .ToDictionary(member => (string)member.Attribute("name")!, member => member.ToString(), StringComparer.Ordinal);
        var silent = Repository.Load(package).GetExportedTypes()
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => $"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}")
            .Where(name => !SaysDefault(docs.GetValueOrDefault(name, "")));

        Rule.HasNoBreach(silent);
    }

    private static bool SaysDefault(string doc) => new[] { "default", "required", "inheritdoc" }.Any(word => doc.Contains(word, StringComparison.OrdinalIgnoreCase));
}
