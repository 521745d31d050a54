using System.Text.RegularExpressions;

namespace Conventions.Tests;

public sealed partial class FindingsTests
{
    // The engine's table is held to its code by its own tests.
    private const string EnginesOwn = "PRE41";

    [Fact]
    public void FindingsOfConnections_InTheGuide_AreThoseOfTheAdaptersWithTheirSeverity()
    {
        var made = Repository.Files("src", "CheckFindings.cs").SelectMany(file => Made().Matches(File.ReadAllText(file))).Select(Named);
        var listed = Row().Matches(File.ReadAllText(Repository.At("docs", "guides", "findings.md"))).Select(Named)
            .Where(row => !row.StartsWith(EnginesOwn, StringComparison.Ordinal));

        Assert.Equal(made.Order(StringComparer.Ordinal), listed);
    }

    private static string Named(Match match) => $"{match.Groups["code"].Value} {match.Groups["severity"].Value}";

    [GeneratedRegex("""
        "(?<code>PRE\d+)", FindingSeverity\.(?<severity>\w+)
        """)]
    private static partial Regex Made();

    [GeneratedRegex(@"^\| (?<code>PRE\d+) \| (?<severity>\w+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
