namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>The tables of the guide to suggestions.</summary>
internal static class MatchingGuide
{
    public static IEnumerable<string> Rows(string header) => File.ReadLines(Path.Combine(Root(), "docs", "guides", "matching.md"))
        .SkipWhile(line => !line.StartsWith(header, StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }
}
