using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Extensions.Options;

namespace Integration.Core;

/// <summary>Refuses settings that contradict themselves, at start, naming each.</summary>
internal sealed class IntegrationOptionsValidator : IValidateOptions<IntegrationOptions>
{
    private const int MostYears = 1000;

    private static readonly TimeSpan LongestWarning = TimeSpan.FromDays(366);

    private static readonly TimeSpan ShortestRetention = TimeSpan.FromDays(62);

    public ValidateOptionsResult Validate(string? name, IntegrationOptions options)
    {
        var failures = new List<string>();
        if (!options.IsWithoutBilling)
            Check(options.Billing, failures);

        failures.AddRange(TicketingOptionsCheck.Of(options.Ticketing));
        failures.AddRange(AssetOptionsCheck.Of(options.Assets));
        Check(options.Mapping, failures);
        Check(options.Journal, failures);
        Check(options.Retention, failures);
        Check(options.Notices, failures);
        CheckDays("Preflight:ContractEndWarning", options.Preflight.ContractEndWarning, failures);
        CheckDays("Preflight:PostingDelay", options.Preflight.PostingDelay, failures);
        CheckZone("Nightly:TimeZone", options.Nightly.TimeZone, failures);
        if (options.Nightly.MaximumAge <= TimeSpan.Zero)
            failures.Add($"Nightly:MaximumAge is {options.Nightly.MaximumAge}; set it above zero, for example 26:00:00.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Check(BillingOptions billing, List<string> failures)
    {
        Check(billing.Products, failures);
        Check("Billing:DefaultPolicy", billing.DefaultPolicy, failures);
        CheckRange("Billing:UnitCostDigits", billing.UnitCostDigits, 0, 10, failures);
        CheckRange("Billing:Entitlement:MinorUnitDigits", billing.Entitlement.MinorUnitDigits ?? 0, 0, 4, failures);
        if (billing.Entitlement.Currency is null != billing.Entitlement.MinorUnitDigits is null)
            failures.Add("Billing:Entitlement sets only one of Currency and MinorUnitDigits; set both, or neither to write no entitlement cost.");

        for (var i = 0; i < billing.PriceList.Count; i++)
        {
            if (billing.PriceList[i].Currency.Length == 0 || billing.PriceList[i].UnitCost < 0)
                failures.Add($"Billing:PriceList:{i} needs a Currency and a UnitCost of at least 0.");

            if (billing.FindProduct(billing.PriceList[i].Product) is null && (billing.PriceList[i].Product.Length > 0 || billing.Products.Count > 1))
                failures.Add($"Billing:PriceList:{i}:Product is '{billing.PriceList[i].Product}'; name one of the products: {string.Join(", ", billing.Products)}.");

            if (billing.PriceList[i].PeriodMonths is not (1 or 3 or 6 or 12))
                failures.Add($"Billing:PriceList:{i}:PeriodMonths is {billing.PriceList[i].PeriodMonths}; set 1, 3, 6 or 12.");
        }

        CheckPositive("Billing:PlanLifetime", billing.PlanLifetime, failures);
        CheckRange("Billing:Gates:MaximumStep", billing.Gates.MaximumStep, 0, int.MaxValue, failures);
        CheckRange("Billing:Gates:MinimumLinks", billing.Gates.MinimumLinks, 0, int.MaxValue, failures);
        CheckShare("Billing:Gates:MaximumStepShare", billing.Gates.MaximumStepShare, failures);
        CheckShare("Billing:Gates:MaximumCostMoveShare", billing.Gates.MaximumCostMoveShare, failures);
        CheckShare("Billing:Gates:MaximumUnusualShare", billing.Gates.MaximumUnusualShare, failures);
        CheckShare("Billing:Gates:MaximumUnusualShareAtWindowStart", billing.Gates.MaximumUnusualShareAtWindowStart, failures);
        CheckShare("Billing:Gates:MaximumUnreadShare", billing.Gates.MaximumUnreadShare, failures);
        failures.AddRange(AutoApprovalCheck.Of(billing.AutoApproval, billing.Gates));
    }

    private static void Check(MappingOptions mapping, List<string> failures)
    {
        CheckRange("Mapping:MaximumSuggestions", mapping.MaximumSuggestions, 1, int.MaxValue, failures);
        CheckShare("Mapping:MinimumSimilarity", mapping.MinimumSimilarity, failures);
        foreach (var (tenant, domains) in mapping.TenantDomains)
        {
            if (WebDomain.All(domains).FirstOrDefault(domain => WebDomain.Find(domain) is null) is { } wrong)
                failures.Add($"Mapping:TenantDomains:{tenant} names '{wrong}', which is no domain; write for example contoso.com.");
        }
    }

    private static void Check(IList<BillingProduct> products, List<string> failures)
    {
        if (products.Count == 0)
            failures.Add("Billing:Products is empty; name a product that links bill, for example 'jumpcloud', with the service that stands for it.");

        for (var i = 0; i < products.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(products[i].Name) || products.Take(i).Any(other => other.Name == products[i].Name))
                failures.Add($"Billing:Products:{i}:Name is '{products[i].Name}'; give each product a name of its own, for example 'jumpcloud'.");

            if (!products[i].ServiceNames.Any(name => NameKey.Of(name).Length > 0))
                failures.Add($"Billing:Products:{i}:ServiceNames is empty; name the service that stands for the product in the target's catalogue.");

            if (products[i].Policy is { } policy)
                Check($"Billing:Products:{i}:Policy", policy, failures);
        }
    }

    private static void Check(string name, BillingPolicy policy, List<string> failures)
    {
        CheckZone($"{name}:TimeZone", policy.TimeZone, failures);
        CheckRange($"{name}:CutOffDay", policy.CutOffDay ?? 1, 1, 31, failures);
        CheckRange($"{name}:Minimum", policy.Minimum, 0, int.MaxValue, failures);
        CheckRange($"{name}:Excluded", policy.Excluded, 0, int.MaxValue, failures);
    }

    private static void Check(JournalOptions journal, List<string> failures)
    {
        CheckRange("Journal:GroupSize", journal.GroupSize, 1, 25, failures);
        foreach (var (name, value) in new[]
        {
            ("ServerLimit", journal.ServerLimit), ("Settle", journal.Settle),
            ("MaximumPreconditionAge", journal.MaximumPreconditionAge), ("VerifyInterval", journal.VerifyInterval),
        })
            CheckPositive($"Journal:{name}", value, failures);
    }

    private static void Check(RetentionOptions retention, List<string> failures)
    {
        CheckRange("Retention:JournalYears", retention.JournalYears, 1, MostYears, failures);
        CheckRange("Retention:DailyPeakYears", retention.DailyPeakYears, 1, MostYears, failures);
        foreach (var (name, value) in new[] { ("Observations", retention.Observations), ("Records", retention.Records) })
        {
            if (value < ShortestRetention)
                failures.Add($"Retention:{name} is {value}; set at least {ShortestRetention.TotalDays:0} days, because plans look back two months.");
        }
    }

    private static void Check(NoticeOptions notices, List<string> failures)
    {
        CheckRange("Notices:MaximumFindings", notices.MaximumFindings, 1, 200, failures);
        CheckPositive("Notices:Timeout", notices.Timeout, failures);
        CheckPositive("Notices:MaximumAge", notices.MaximumAge, failures);
        failures.AddRange(WebhookOptionsCheck.Of(notices.Webhook));
        failures.AddRange(notices.Ticket.Check());
    }

    private static void CheckPositive(string name, TimeSpan value, List<string> failures)
    {
        if (value <= TimeSpan.Zero)
            failures.Add($"{name} is {value}; set it above zero.");
    }

    private static void CheckDays(string name, TimeSpan value, List<string> failures)
    {
        if (value < TimeSpan.Zero || value > LongestWarning)
            failures.Add($"{name} is {value}; set it from zero to {LongestWarning.TotalDays:0} days, for example 30.00:00:00.");
    }

    private static void CheckZone(string name, string value, List<string> failures)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(value, out _))
            failures.Add($"{name} is '{value}', which this machine does not know; use an IANA id such as 'Europe/Berlin'.");
    }

    private static void CheckRange(string name, int value, int minimum, int maximum, List<string> failures)
    {
        if (value < minimum || value > maximum)
            failures.Add($"{name} is {value}; set it from {minimum} to {maximum}.");
    }

    private static void CheckShare(string name, double value, List<string> failures)
    {
        if (value is < 0 or > 1 or double.NaN)
            failures.Add($"{name} is {value}; set a share from 0 to 1.");
    }
}
