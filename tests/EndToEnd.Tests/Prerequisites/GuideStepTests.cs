using System.Text.RegularExpressions;

namespace EndToEnd.Tests.Prerequisites;

/// <summary>Every numbered step of the guides that go along with the vendors' own tells by which check it is proved, or why by none.</summary>
public sealed partial class GuideStepTests
{
    public static TheoryData<string, string> Steps =>
    [
        .. from guide in (string[])["prepare-autotask", "prepare-jumpcloud", "connect-dots"]
           from step in Step().Matches(GuideFile.Read(guide))
           select new TheoryDataRow<string, string>(guide, step.Groups["title"].Value),
    ];

    [Theory]
    [MemberData(nameof(Steps))]
    public void Guide_EveryNumberedStep_HasItsCheckOrSaysWhyItHasNone(string guide, string title)
    {
        var text = Step().Matches(GuideFile.Read(guide)).Single(step => step.Groups["title"].Value == title).Groups["text"].Value;

        Assert.True(Check().IsMatch(text) || text.Contains("\nNo check: ", StringComparison.Ordinal), $"{guide}, {title}: no table of checks, and no word why.");
    }

    [Fact]
    public void Steps_TheGuides_AreCountedFromOneWithoutAGap()
    {
        var numbers = Steps.Select(row => row.Data).GroupBy(step => step.Item1, step => step.Item2.Split('.')[0]);

        Assert.All(numbers, guide => Assert.Equal(Enumerable.Range(1, guide.Count()).Select(number => $"{number}"), guide));
        Assert.Equal(3, numbers.Count());
    }

    [GeneratedRegex(@"^## (?<title>\d+\. .+)\n(?<text>(?:(?!## ).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"^\| not reported.*\| proves \|\n\|---\|---\|\n\| [A-Z]{3}\d{3}\b", RegexOptions.Multiline)]
    private static partial Regex Check();
}
