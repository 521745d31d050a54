using Integration.Core.Journal;

namespace Integration.Core.Tests;

public class FindingsGuideTests
{
    [Fact]
    public void Guide_TableOfTheEnginesFindings_EqualsTheCode()
    {
        var table = Lines().Where(line => new[] { "| MAP", "| BIL", "| TCK", "| AST", "| PRE41", "| NTC", "| RPT" }.Any(start => line.StartsWith(start, StringComparison.Ordinal)));

        Assert.Equal(Findings.All.Select(kind => $"| {kind.Code} | {kind.Severity} | {kind.Title} | {kind.Fix} |"), table);
    }

    [Fact]
    public void All_EveryKind_IsListedOnceWithACodeOfItsOwn()
    {
        var declared = typeof(Findings).GetFields().Where(field => field.FieldType == typeof(FindingKind)).Select(field => (FindingKind)field.GetValue(null)!);

        Assert.Equal(declared, Findings.All);
        Assert.Equal(Findings.All.Count, Findings.All.Select(kind => kind.Code).Distinct().Count());
    }

    [Fact]
    public void Guide_TableOfTheJournalsFindings_HasEveryCode()
    {
        var codes = typeof(JournalFindings).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(codes, Lines().Where(line => line.StartsWith("| JRN", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));
    }

    private static IEnumerable<string> Lines() => File.ReadLines(Path.Combine(Root(), "docs", "guides", "findings.md"));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }
}
