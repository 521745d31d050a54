using EndToEnd.Tests.Support;
using Integration.Core.Billing;
using Integration.Core.Runs;
using MspSync.Rendering;
using MspSync.Rendering.Plans;

namespace EndToEnd.Tests.Plans;

public sealed class SavedPlanViewTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void Print_LongNamesAndWords_KeepsEveryRowOnItsLine(int width)
    {
        var plan = Saved(30);

        var shown = Paper.Print(width, console => SavedPlanView.Print(console, plan, Extent.First));
        var listed = Paper.Print(width, console => PlanListView.Print(console, [PlanListing.Of(plan)]));
        var compared = Paper.Print(width, console => PlanComparisonView.Print(console, Compare(plan), Extent.First));

        Assert.All((shown + listed + compared).Split('\n'), line => Assert.True(Words.Width(line) <= width, line));
        Assert.Contains("… and 5 more", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_DecisionsAndReasons_StandBesideTheirChanges()
    {
        var text = Paper.Print(120, console => SavedPlanView.Print(console, Saved(1), Extent.First));

        Assert.Contains("It is partly approved: 1 waits for a person.", text, StringComparison.Ordinal);
        Assert.Matches("00000000 +Customer 0 .* +12 → 15 units +waiting", text);
        Assert.Contains("  The units move by 16", text, StringComparison.Ordinal);
        Assert.Matches("2026-11-25 02:00 +ada +approved +00000000", text);
        Assert.Contains("  because they asked", text, StringComparison.Ordinal);
    }

    private static PlanComparison Compare(SavedPlan plan) => new()
    {
        First = plan,
        Second = plan,
        OnlyInFirst = plan.Changes,
        OnlyInSecond = plan.Changes,
        Different = [new PlanDifference(plan.Changes[0], plan.Changes[1])],
        Same = 3,
    };

    private static SavedPlan Saved(int count) => new()
    {
        Job = "billing",
        Plan = new Plan { Hash = new string('a', 64), CreatedAt = Now, Changes = [], Outcomes = [], Findings = [] },
        Status = PlanStatus.PartlyApproved,
        Because = "1 waits for a person.",
        Changes =
        [
            .. Enumerable.Range(0, count).Select(number => new PlannedChange
            {
                Id = $"{number:x16}",
                Place = $"line:{number}",
                Name = $"Customer {number} of a \u001b[31mvery long name that goes on and on and on & Sons Incorporated",
                What = "12 → 15 units",
                Reason = "The mark rose to 15.",
                Because = "The units move by 16; up to 5 of 10 may move without approval. This is the first plan of a very long name.",
            }),
        ],
        Decisions =
        [
            new PlanDecision { Job = "billing", Hash = new string('a', 64), Kind = DecisionKind.Approved, IsWhole = false, Changes = [new string('0', 16)], By = "ada", At = Now, Why = "because they asked" },
        ],
    };
}
