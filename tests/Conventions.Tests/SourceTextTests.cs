using System.Text.RegularExpressions;

namespace Conventions.Tests;

public sealed partial class SourceTextTests
{
    private const int LongestFile = 400;

    private static readonly string[] Binary = [".db", ".png", ".ico", ".dll", ".snk", ".gz", ".zip"];

    [Fact]
    public void Files_OfTheRepository_NameNoMachinePathAndNoPackageRegistry()
    {
        var named = new[] { "src", "tests", "docs", "openapi", "benchmarks", ".ci" }
            .SelectMany(folder => Repository.Files(folder, "*"))
            .Concat(Directory.EnumerateFiles(Repository.Root).Where(file => Path.GetFileName(file) != ".git"))
            .Where(file => !Binary.Contains(Path.GetExtension(file)))
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (File: file, Line: line, Number: index + 1)))
            .Where(place => MachinePath().IsMatch(place.Line) || Registry().IsMatch(place.Line))
            .Select(place => $"{Repository.Relative(place.File)}:{place.Number}: {place.Line.Trim()}");

        Rule.HasNoBreach(named.Take(20));
    }

    [Fact]
    public void Files_WrittenByHand_AreShort()
    {
        var longOnes = Repository.Files("src", "*.cs").Where(file => !GeneratedSource.IsGenerated(file))
            .Select(file => (Name: Repository.Relative(file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestFile)
            .Select(file => $"{file.Name}: {file.Lines} lines");

        Rule.HasNoBreach(longOnes);
    }

    [Theory]
    [InlineData("see /wor" + "k/main", true)]
    [InlineData("\"/roo" + "t/.nuget\"", true)]
    [InlineData("https://example.test/work/5", false)]
    [InlineData("src/root/x", false)]
    public void MachinePath_InALine_IsFound(string line, bool found) => Assert.Equal(found, MachinePath().IsMatch(line));

    [Theory]
    [InlineData("https://api.nuget" + ".org/v3", true)]
    [InlineData("\"resolved\": \"https://registry.npm" + "js.org/x\"", true)]
    [InlineData("Microsoft.NET.Sdk", false)]
    public void Registry_InALine_IsFound(string line, bool found) => Assert.Equal(found, Registry().IsMatch(line));

    [GeneratedRegex("(?<![\\w./-])/(?:work|root)(?=/|\\b)")]
    private static partial Regex MachinePath();

    [GeneratedRegex("nuget[.]org|npmjs[.](?:org|com)|/v3/index[.]json|\"resolved\": \"https?://|pypi[.]org|/artifactor[y]/", RegexOptions.IgnoreCase)]
    private static partial Regex Registry();
}
