using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Conventions.Tests;

public sealed partial class DiagnosticsTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void ExperimentalIds_OfAllPackages_AreTheListedOnesWithAPageEach()
    {
        var listed = Row().Matches(File.ReadAllText(Repository.At("docs", "diagnostics.md"))).Select(row => (Id: row.Groups["id"].Value, Page: row.Groups["page"].Value)).ToList();
        var used = Repository.Packages.SelectMany(package => Repository.Load(package).GetExportedTypes())
            .SelectMany(type => type.GetMembers(Declared).Prepend(type))
            .Select(member => member.GetCustomAttribute<ExperimentalAttribute>()?.DiagnosticId)
            .OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(used, listed.Select(row => row.Id));
        Rule.HasNoBreach(listed.Where(row => !File.ReadAllText(Repository.At("docs", row.Page)).Contains(row.Id, StringComparison.Ordinal)).Select(row => $"{row.Page} does not name {row.Id}"));
    }

    [GeneratedRegex(@"^\| `(?<id>[A-Z0-9]+)` \|.*\]\((?<page>[^)]+)\) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
