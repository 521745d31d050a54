using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>The hash by which a plan is approved: over what is written and which links go live by it, not over the reasons, and whatever the order.</summary>
internal static class PlanHash
{
    public static string Of(IEnumerable<Change> changes, IEnumerable<Link> toGoLive)
    {
        var text = string.Join('\n', changes.Select(Canonical).Concat(toGoLive.Select(Canonical)).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>What a change writes, as the hash and the change's id take it.</summary>
    public static string Canonical(Change change) => change switch
    {
        UnitsChange units => string.Create(
            CultureInfo.InvariantCulture, $"units|{units.Contract}|{units.Line}|{units.EffectiveDate:yyyy-MM-dd}|{units.From}|{units.To}{Canonical(units.UnitCost)}"),
        UnitCostChange cost => string.Create(
            CultureInfo.InvariantCulture, $"cost|{cost.Contract}|{cost.Line}|{cost.From:G29}|{cost.To:G29}|{cost.Currency}"),
        _ => throw new ArgumentException($"The hash does not know {change.GetType().Name}.", nameof(change)),
    };

    private static string Canonical(Link link) => $"live|{link.Tenant}|{link.Product}|{link.Contract}|{link.Line}|{SettingsPrint.Of(link.Policy)}";

    private static string Canonical(UnitCostMove? cost) =>
        cost is null ? "" : string.Create(CultureInfo.InvariantCulture, $"|{cost.From:G29}|{cost.To:G29}");
}
