using EndToEnd.Tests.Support;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Runs;
using MspSync.Rendering;

namespace EndToEnd.Tests.Rendering;

public sealed class PlanViewTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void Print_LongNames_KeepsEveryRowOnItsLine(int width)
    {
        var text = Paper.Print(width, console => PlanView.Print(console, PlanOf(30)));

        var lines = text.Split('\n');
        Assert.All(lines, line => Assert.True(Words.Width(line) <= width, line));
        Assert.Equal(25, lines.Count(line => line.Contains("2026-11-0", StringComparison.Ordinal) && !line.StartsWith(' ')));
        Assert.Contains("… and 5 more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_Wide_ShowsContractAndServiceAsColumnsAndTheReasonBelow()
    {
        var lines = Paper.Print(140, console => PlanView.Print(console, PlanOf(1))).Split('\n');

        Assert.Equal(
            ["Tenant", "Contract", "Service", "Units", "Unit cost", "Price", "Effective"],
            lines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.Matches("^Customer 0 .*Managed Services .*JumpCloud Platform .*12 → 15 +8.55 → 9.00 +15.00 +2026-11-09$", lines[1]);
        Assert.Equal("  The mark rose to 15.", lines[2]);
    }

    [Fact]
    public void Print_CostTravelsWithUnits_StandsInTheRowOfItsChange()
    {
        var plan = PlanOf(1);
        var units = (UnitsChange)plan.Changes[0];
        var later = units with { EffectiveDate = new DateOnly(2026, 11, 10), From = 15, To = 15, UnitCost = new UnitCostMove(8.55m, 9m) };

        var lines = Paper.Print(140, console => PlanView.Print(console, plan with { Changes = [units, later] })).Split('\n');

        Assert.Matches("12 → 15 +8.55 +15.00 +2026-11-09$", lines[1]);
        Assert.Matches("15 → 15 +8.55 → 9.00 +15.00 +2026-11-10$", lines[3]);
    }

    [Fact]
    public void Print_Narrow_ShowsContractAndServiceWithTheReason()
    {
        var lines = Paper.Print(80, console => PlanView.Print(console, PlanOf(1))).Split('\n');

        Assert.Matches("^Customer 0 .*12 → 15 +8.55 → 9.00 +15.00 +2026-11-09$", lines[1]);
        Assert.Equal(["  Managed Services · JumpCloud Platform", "  The mark rose to 15."], lines[2..4]);
    }

    [Fact]
    public void Print_HeldAndStopped_SaysWhyAndHowMany()
    {
        var plan = PlanOf(3) with { StoppedBecause = "half of the links would fall" };

        var text = Paper.Print(120, console => PlanView.Print(console, plan));

        Assert.Matches("4 changes wait for a person's approval.\n  4 × the link's first plan *\n", text);
        Assert.Contains("A gate stopped the run: half of the links would fall", text, StringComparison.Ordinal);
        Assert.Contains($"4 changes: 3 rises, 0 falls, 1 unit cost; net +9 units, +135.00 per period.\nThe plan's hash:\n{plan.Hash}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_OnePriceUnknown_GivesNoSumOfPrices()
    {
        var plan = PlanOf(2);

        var text = Paper.Print(120, console => PlanView.Print(console, plan with { Outcomes = [plan.Outcomes[0], plan.Outcomes[1] with { UnitPrice = null }] }));

        Assert.Contains("net +6 units.\nThe plan's hash", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_ReasonsThatDifferInTheName_AreSaidOnceUnlessAllAreAskedFor()
    {
        var plan = PlanOf(30);
        var named = plan with { Changes = [.. plan.Changes.OfType<UnitsChange>().Select((change, number) => change with { HeldBecause = $"first of {plan.Outcomes[number].TenantName}." })] };

        var first = Paper.Print(400, console => PlanView.Print(console, named));
        var all = Paper.Print(400, console => PlanView.Print(console, named, Extent.Whole));

        Assert.Contains("  30 × first of the tenant.", first, StringComparison.Ordinal);
        Assert.Contains("… and 5 more; --all shows them", first, StringComparison.Ordinal);
        Assert.Equal(30, all.Split('\n').Count(line => line.Contains("1 × first of Customer", StringComparison.Ordinal)));
    }

    [Fact]
    public void Print_Tenants_StandInTheOrderOfTheirNames()
    {
        var plan = PlanOf(3);

        var lines = Paper.Print(200, console => PlanView.Print(console, plan with { Changes = [.. plan.Changes.Reverse()] })).Split('\n');

        Assert.Equal(["Customer 0", "Customer 1", "Customer 2"], lines.Where(line => line.StartsWith("Customer", StringComparison.Ordinal)).Select(line => line[..10]));
    }

    [Fact]
    public void Print_NameWithEscapes_DoesNotReachTheTerminal()
    {
        var text = Paper.Print(120, console => PlanView.Print(console, PlanOf(1, "Evil\u001b[2J\r\nInc [red]")));

        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("Evil [2J  Inc [red]", text, StringComparison.Ordinal);
    }

    private static Plan PlanOf(int links, string? name = null)
    {
        var outcomes = Enumerable.Range(0, links).Select(number => new LinkOutcome
        {
            Tenant = new TenantId($"t{number}"),
            TenantName = name ?? (number == 0 ? "Customer 0" : $"Customer {number} with a name that no screen is wide enough for & Sons Holding Company"),
            Line = new ContractLineId($"{20001 + number}"),
            ContractName = "Managed Services",
            ServiceName = "JumpCloud Platform",
            Kind = OutcomeKind.Held,
            Reason = "waits for approval",
            Units = 12,
            UnitCost = 8.55m,
            UnitPrice = 15m,
        }).ToList();
        var units = outcomes.Select(outcome => new UnitsChange
        {
            Contract = new ContractId("7001"),
            Line = outcome.Line!.Value,
            Tenants = [outcome.Tenant],
            Reason = "The mark rose to 15.",
            Evidence = "15 users at 2026-11-09 10:00",
            HeldBecause = "the link's first plan",
            EffectiveDate = new DateOnly(2026, 11, 9),
            From = 12,
            To = 15,
        });
        var cost = new UnitCostChange
        {
            Contract = new ContractId("7001"),
            Line = outcomes[0].Line!.Value,
            Tenants = [outcomes[0].Tenant],
            Reason = "The entitlement costs 9.00.",
            Evidence = "pricePerUser 900",
            HeldBecause = "the link's first plan",
            From = 8.55m,
            To = 9m,
            Currency = "USD",
        };
        return new Plan
        {
            Hash = new string('a', 64),
            CreatedAt = new DateTimeOffset(2026, 11, 10, 2, 0, 0, TimeSpan.Zero),
            Changes = [.. units, cost],
            Outcomes = outcomes,
            Findings = [],
        };
    }
}
