using System.Text.RegularExpressions;

namespace Conventions.Tests;

public sealed partial class MarkdownTests
{
    [Fact]
    public void CSharpBlocks_OfEveryPage_EqualTheRegionTheyQuote()
    {
        var wrong = Pages().SelectMany(page => Block().Matches(File.ReadAllText(page))
            .Where(block => block.Groups["code"].Value != Quoted(block.Groups["file"].Value, block.Groups["region"].Value))
            .Select(block => $"{Repository.Relative(page)} quotes '{block.Groups["file"].Value}#{block.Groups["region"].Value}' but holds:\n{block.Groups["code"].Value}"));

        Rule.HasNoBreach(wrong);
    }

    [Fact]
    public void Links_ThatAreRelative_Resolve()
    {
        var broken = Pages().SelectMany(page => Link().Matches(Fence().Replace(File.ReadAllText(page), ""))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !Resolves(page, target))
            .Select(target => $"{Repository.Relative(page)} links to {target}"));

        Rule.HasNoBreach(broken);
    }

    [Fact]
    public void Links_OfPackageReadmes_AreAbsolute()
    {
        var relative = Repository.Files("src", "README.md").SelectMany(page => Link().Matches(Fence().Replace(File.ReadAllText(page), ""))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.StartsWith("https://", StringComparison.Ordinal))
            .Select(target => $"{Repository.Relative(page)} links to {target}, which a package page cannot follow"));

        Rule.HasNoBreach(relative);
    }

    [Fact]
    public void Quoted_RegionInsideAMethod_LosesItsIndentAndInnerMarkers()
    {
        var source = "class A\n{\n    #region outer\n    void B()\n    {\n        #region inner\n        C();\n        #endregion\n    }\n    #endregion\n}\n";

        Assert.Equal("C();\n", Region(source, "inner"));
        Assert.Equal("void B()\n{\n    C();\n}\n", Region(source, "outer"));
        Assert.Null(Region(source, "missing"));
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Concat(new[] { "src", "docs", "openapi", "benchmarks", "tests" }.SelectMany(folder => Repository.Files(folder, "*.md")));

    private static string? Quoted(string file, string region)
    {
        var path = Repository.At(file);
        return file.StartsWith("docs/samples/", StringComparison.Ordinal) && File.Exists(path) ? Region(File.ReadAllText(path), region) : null;
    }

    private static string? Region(string source, string name)
    {
        var lines = source.Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim() == $"#region {name}");
        if (start < 0)
        {
            return null;
        }

        var depth = 1;
        var taken = new List<string>();
        foreach (var line in lines.Skip(start + 1))
        {
            var marker = line.Trim();
            depth += marker.StartsWith("#region", StringComparison.Ordinal) ? 1 : marker == "#endregion" ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            if (!marker.StartsWith("#region", StringComparison.Ordinal) && marker != "#endregion")
            {
                taken.Add(line);
            }
        }

        var indent = taken.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Concat(taken.Select(line => (line.Trim().Length == 0 ? "" : line[indent..]) + "\n"));
    }

    private static bool Resolves(string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? page : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])));
        return (File.Exists(file) || Directory.Exists(file)) && (parts.Length == 1 || File.ReadLines(file).Where(line => line.StartsWith('#')).Select(Anchor).Contains(parts[1]));
    }

    private static string Anchor(string heading) => NotInAnchor().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("(?:<!-- quote: (?<file>[^#\\s]+)#(?<region>[\\w-]+) -->\\n)?^```(?:csharp|cs|c#)\\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("\\]\\((?<target>[^)\\s]+)[^)]*\\)")]
    private static partial Regex Link();

    [GeneratedRegex("[^\\w\\- ]")]
    private static partial Regex NotInAnchor();
}
