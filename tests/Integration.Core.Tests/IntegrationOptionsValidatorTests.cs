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
        { options => options.Billing.PlanLifetime = TimeSpan.Zero, "Billing:PlanLifetime is 00:00:00" },
        { options => options.Billing.Gates.MaximumStep = -1, "Billing:Gates:MaximumStep is -1" },
        { options => options.Billing.Gates.MinimumLinks = -1, "Billing:Gates:MinimumLinks is -1" },
        { options => options.Journal.Settle = TimeSpan.Zero, "Journal:Settle is 00:00:00" },
    };

    [Fact]
    public void Validate_Defaults_AreGood() => Assert.True(Validate(_ => { }).Succeeded);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Validate_ValueThatMakesNoSense_IsRefusedByName(Action<IntegrationOptions> change, string message) =>
        Assert.Contains(message, Validate(change).FailureMessage, StringComparison.Ordinal);

    private static ValidateOptionsResult Validate(Action<IntegrationOptions> change)
    {
        var options = new IntegrationOptions { Billing = { Product = "jumpcloud", ServiceNames = { "JumpCloud" } } };
        change(options);
        return new IntegrationOptionsValidator().Validate(null, options);
    }
}
