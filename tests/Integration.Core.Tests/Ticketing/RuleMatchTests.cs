using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public class RuleMatchTests
{
    [Theory]
    [InlineData("ALERT_CATEGORY_SYSTEM", "system", true)]
    [InlineData("ALERT_CATEGORY_SYSTEM", "Alert_Category_System", true)]
    [InlineData("ALERT_CATEGORY_FILE_SYSTEM", "system", false)]
    [InlineData("ALERT_CATEGORY_FILE_SYSTEM", "file system", true)]
    [InlineData("SYSTEM", "system", true)]
    [InlineData("ALERT_CATEGORY_ADMIN", "system", false)]
    [InlineData(null, "system", false)]
    public void Matches_Category_IsComparedWithoutCaseAndPrefix(string? category, string wanted, bool matches) =>
        Assert.Equal(matches, RuleMatch.Matches(new TicketingRule { Categories = { wanted } }, Desk.Alert() with { Category = category }, "Acme"));

    [Fact]
    public void Matches_SourceTypeAndSeverity_MayLeaveTheirPrefixesOut() => Assert.True(RuleMatch.Matches(
        new TicketingRule { SourceTypes = { "device" }, Severities = { "low", "high" } },
        Desk.Alert() with { SourceType = "ALERT_SOURCE_TYPE_DEVICE", Severity = "ALERT_SEVERITY_HIGH" }, "Acme"));

    [Theory]
    [InlineData("t1", true)]
    [InlineData("ACME", true)]
    [InlineData("t2", false)]
    public void Matches_Tenant_IsNamedByIdOrName(string wanted, bool matches) =>
        Assert.Equal(matches, RuleMatch.Matches(new TicketingRule { Tenants = { wanted } }, Desk.Alert(), "Acme"));

    [Theory]
    [InlineData("disk", true)]
    [InlineData("cpu", false)]
    public void Matches_Title_ContainsOneOfTheTexts(string wanted, bool matches) =>
        Assert.Equal(matches, RuleMatch.Matches(new TicketingRule { TitleContains = { "ram", wanted } }, Desk.Alert() with { Title = "Low Disk space" }, "Acme"));

    [Fact]
    public void Matches_EveryListNarrows_AllHaveToMatch() => Assert.False(RuleMatch.Matches(
        new TicketingRule { Categories = { "system" }, Severities = { "low" } }, Desk.Alert(), "Acme"));
}
