namespace Integration.Core.Tests;

public class FindingsGuideTests
{
    [Fact]
    public void Guide_TableOfTheEnginesFindings_EqualsTheCode()
    {
        var table = File.ReadLines(Path.Combine(Root(), "docs", "guides", "findings.md"))
            .Where(line => line.StartsWith("| MAP", StringComparison.Ordinal) || line.StartsWith("| BIL", StringComparison.Ordinal));

        Assert.Equal(Findings.All.Select(kind => $"| {kind.Code} | {kind.Severity} | {kind.Title} | {kind.Fix} |"), table);
    }

    [Fact]
    public void All_EveryKind_IsListedOnceWithACodeOfItsOwn()
    {
        var declared = typeof(Findings).GetFields().Where(field => field.FieldType == typeof(FindingKind)).Select(field => (FindingKind)field.GetValue(null)!);

        Assert.Equal(declared, Findings.All);
        Assert.Equal(Findings.All.Count, Findings.All.Select(kind => kind.Code).Distinct().Count());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }
}
