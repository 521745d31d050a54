using Integration.Core;
using Integration.Sandbox.Faults;

namespace Integration.Autotask.Tests;

public sealed class ReadPostedTests : AutotaskTest
{
    private static readonly DateRange November = new(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));

    private AutotaskPostedBilling Posted => field ??= new AutotaskPostedBilling(CreateClient());

    [Fact]
    public async Task ReadPostedAsync_PeriodInTwoParts_BringsAnItemForEach()
    {
        Sandbox.Autotask.EditUnits(Number(FirstLine), new DateOnly(2026, 11, 16), 3);
        Sandbox.Autotask.PostPeriod(Number(FirstLine), new DateOnly(2026, 11, 20));

        var items = (await Posted.ReadPostedAsync([FirstLine], November, Cancel))[FirstLine].Value;

        Assert.Equal(
            Sandbox.Autotask.BillingItems.Select(item => (item.ItemDate, (decimal)item.Quantity, item.Rate, item.TotalAmount)),
            items.Select(item => (item.Date, item.Quantity.Value, item.Rate.Value, item.Amount.Value)));
        Assert.Equal([new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 16)], items.Select(item => item.Date));
        Assert.All(items, item => Assert.Equal((FirstLine, Today, null, false), (item.Line, item.PostedOn, item.Invoice, item.IsAdjustment)));
    }

    [Fact]
    public async Task ReadPostedAsync_OtherMonthsAndOtherLines_AreNotBrought()
    {
        Sandbox.Autotask.PostPeriod(Number(FirstLine), new DateOnly(2026, 12, 5));
        Sandbox.Autotask.PostPeriod(Number(LineAt(1)), new DateOnly(2026, 11, 5));

        Assert.Empty((await Posted.ReadPostedAsync([FirstLine], November, Cancel))[FirstLine].Value);
    }

    [Fact]
    public async Task ReadPostedAsync_UserWhoCannotReadCosts_MakesTheCostUnknownAndNotZero()
    {
        Sandbox.Autotask.PostPeriod(Number(FirstLine), new DateOnly(2026, 11, 5));
        Sandbox.Autotask.Behavior.CanReadCosts = false;

        var item = Assert.Single((await Posted.ReadPostedAsync([FirstLine], November, Cancel))[FirstLine].Value);

        Assert.Equal(("the billing item has no cost that this API user can see", true), (item.Cost.Reason, item.Amount.IsKnown));
    }

    [Fact]
    public async Task ReadPostedAsync_PageCannotBeRead_IsUnknown()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.HtmlBody, Route = "*/BillingItems/query" });

        Assert.False((await Posted.ReadPostedAsync([FirstLine], November, Cancel))[FirstLine].IsKnown);
    }
}
