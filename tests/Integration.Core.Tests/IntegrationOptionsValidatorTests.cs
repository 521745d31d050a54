using Microsoft.Extensions.Options;

namespace Integration.Core.Tests;

public class IntegrationOptionsValidatorTests
{
    public static TheoryData<Action<IntegrationOptions>, string> Refused => new()
    {
        { options => options.Retention.JournalYears = 0, "Retention:JournalYears is 0" },
        { options => options.Retention.DailyPeakYears = 0, "Retention:DailyPeakYears is 0" },
        { options => options.Retention.JournalYears = 3000, "Retention:JournalYears is 3000" },
        { options => options.Retention.Records = TimeSpan.FromDays(61), "Retention:Records is 61" },
        { options => options.Retention.Observations = TimeSpan.FromDays(61), "Retention:Observations is 61" },
        { options => options.Billing.Products.Clear(), "Billing:Products is empty" },
        { options => options.Billing.Products.Add(new() { Name = "jumpcloud", ServiceNames = { "JumpCloud" } }), "Billing:Products:1:Name is 'jumpcloud'" },
        { options => options.Billing.Products.Add(new() { Name = "devices", ServiceNames = { "Devices" }, Policy = new() { Minimum = -1 } }), "Billing:Products:1:Policy:Minimum is -1" },
        { options => options.Billing.Products.Add(new() { Name = "devices", ServiceNames = { "-" } }), "Billing:Products:1:ServiceNames is empty" },
        { options => options.Billing.PriceList.Add(new() { Product = "jumpclud", Currency = "USD" }), "Billing:PriceList:0:Product is 'jumpclud'" },
        { options => { options.Billing.Products.Add(new() { Name = "devices", ServiceNames = { "Devices" } }); options.Billing.PriceList.Add(new() { Currency = "USD" }); }, "Billing:PriceList:0:Product is ''; name one of the products: jumpcloud, devices." },
        { options => options.Billing.PlanLifetime = TimeSpan.Zero, "Billing:PlanLifetime is 00:00:00" },
        { options => options.Billing.Gates.MaximumStep = -1, "Billing:Gates:MaximumStep is -1" },
        { options => options.Billing.Gates.MinimumLinks = -1, "Billing:Gates:MinimumLinks is -1" },
        { options => options.Billing.AutoApproval.MaximumRise = -1, "Billing:AutoApproval:MaximumRise is -1" },
        { options => options.Billing.AutoApproval.MaximumRise = 6, "Billing:AutoApproval:MaximumRise is 6, and the gate Billing:Gates:MaximumStep holds what is above 5; lower the one or raise the other." },
        { options => options.Billing.AutoApproval.MaximumFallShare = 0.3, "Billing:AutoApproval:MaximumFallShare is 0.3, and the gate Billing:Gates:MaximumStepShare holds what is above 0.2" },
        { options => options.Billing.AutoApproval.MaximumCostMoveShare = 1.5, "Billing:AutoApproval:MaximumCostMoveShare is 1.5; set a share from 0 to 1" },
        { options => options.Assets.AutoApproval.MaximumCreated = -1, "Assets:AutoApproval:MaximumCreated is -1" },
        { options => options.Ticketing.PlanLifetime = TimeSpan.Zero, "Ticketing:PlanLifetime is 00:00:00" },
        { options => options.Preflight.ContractEndWarning = TimeSpan.FromDays(-1), "Preflight:ContractEndWarning is -1" },
        { options => options.Preflight.PostingDelay = TimeSpan.FromDays(367), "Preflight:PostingDelay is 367" },
        { options => options.Ticketing.PollInterval = TimeSpan.Zero, "Ticketing:PollInterval is 00:00:00" },
        { options => options.Ticketing.HoldEndedFor = TimeSpan.FromDays(-1), "Ticketing:HoldEndedFor is -1" },
        { options => options.Ticketing.StormLimit = -1, "Ticketing:StormLimit is -1" },
        { options => options.Ticketing.Rules.Add(new() { Queue = "Alerts" }), "Ticketing:Rules:0:Name is empty" },
        { options => options.Ticketing.Rules.Add(new() { Name = "All" }), "Ticketing:Rules:0 creates tickets and has neither Queue nor Resource" },
        { options => options.Ticketing.Rules.Add(new() { Name = "All", Queue = "8", Role = "Tech" }), "Ticketing:Rules:0:Role is set without a Resource" },
        { options => options.Ticketing.Rules.Add(new() { Name = "All", Queue = "8", SubIssueType = "x" }), "Ticketing:Rules:0:SubIssueType is set without an IssueType" },
        { options => options.Ticketing.Rules.Add(new() { Name = "All", Queue = "8", DueDays = -1 }), "Ticketing:Rules:0:DueDays is -1" },
        { options => options.Ticketing.Rules.Add(new() { Name = "All", Queue = "8", StormLimit = -1 }), "Ticketing:Rules:0:StormLimit is -1" },
        { options => options.Ticketing.Rules.Add(new() { Name = "All", Queue = "8", CompleteStatus = "" }), "Ticketing:Rules:0:CompleteStatus is empty" },
        { options => options.Ticketing.Rules.Add(new() { Name = "All", Queue = "8", TitleTemplate = "{titel}" }), "Ticketing:Rules:0:TitleTemplate has '{titel}'" },
        { options => { options.Ticketing.Rules.Add(new() { Name = "All", Queue = "8" }); options.Ticketing.Rules.Add(new() { Name = "ALL", Queue = "8" }); }, "Ticketing:Rules:1:Name is 'ALL', as an earlier rule's" },
        { options => options.Assets.Fields.Add(new()), "Assets:Fields:0:Name is empty" },
        { options => options.Assets.Fields.Add(new() { Name = "x", Attribute = "a", Constant = "c" }), "Assets:Fields:0 has both an Attribute and a Constant" },
        { options => { options.Assets.Fields.Add(new() { Name = "x" }); options.Assets.Fields.Add(new() { Name = "X" }); }, "Assets:Fields names 'x' more than once" },
        { options => options.Assets.Gates.MaximumCreatedShare = 1.1, "Assets:Gates:MaximumCreatedShare is 1.1" },
        { options => options.Assets.Gates.MinimumDevices = -1, "Assets:Gates:MinimumDevices is -1" },
        { options => options.Assets.PlanLifetime = TimeSpan.Zero, "Assets:PlanLifetime is 00:00:00" },
        { options => options.Mapping.MaximumSuggestions = 0, "Mapping:MaximumSuggestions is 0" },
        { options => options.Mapping.MinimumSimilarity = 1.5, "Mapping:MinimumSimilarity is 1.5" },
        { options => options.Mapping.TenantDomains["Contoso"] = "contoso.com, none", "Mapping:TenantDomains:Contoso names 'none', which is no domain" },
        { options => options.Journal.Settle = TimeSpan.Zero, "Journal:Settle is 00:00:00" },
        { options => options.Notices.MaximumFindings = 201, "Notices:MaximumFindings is 201" },
        { options => options.Notices.Timeout = TimeSpan.Zero, "Notices:Timeout is 00:00:00" },
        { options => options.Notices.MaximumAge = TimeSpan.Zero, "Notices:MaximumAge is 00:00:00" },
    };

    [Fact]
    public void Validate_Defaults_AreGood() => Assert.True(Validate(_ => { }).Succeeded);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_ValueThatMakesNoSense_IsRefusedByName(Action<IntegrationOptions> change, string message) =>
        Assert.Contains(message, Validate(change).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Validate_TicketingWithoutBilling_NeedsNoProduct() => Assert.True(Validate(options =>
    {
        options.Billing = new();
        options.Ticketing.Rules.Add(new() { Name = "All", Queue = "Alerts" });
    }).Succeeded);

    private static ValidateOptionsResult Validate(Action<IntegrationOptions> change)
    {
        var options = new IntegrationOptions { Billing = { Products = { new() { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } } } };
        change(options);
        return new IntegrationOptionsValidator().Validate(null, options);
    }
}
