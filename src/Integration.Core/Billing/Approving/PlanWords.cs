using System.Globalization;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Says the changes of a plan in the words that all jobs share.</summary>
internal static class PlanWords
{
    public static IReadOnlyList<PlannedChange> Of(Plan plan)
    {
        var names = plan.Outcomes.DistinctBy(outcome => outcome.Tenant).ToDictionary(outcome => outcome.Tenant, outcome => outcome.TenantName);
        return
        [
            .. plan.Changes.Select(change => new PlannedChange
            {
                Id = change.Id,
                Place = PlaceOf(change),
                Name = string.Join(" + ", change.Tenants.Select(tenant => names.GetValueOrDefault(tenant, tenant.Value))),
                What = WhatOf(change),
                Reason = change.Reason,
                Because = change.HeldBecause,
            }),
        ];
    }

    private static string PlaceOf(Change change) => change is UnitsChange units
        ? string.Create(CultureInfo.InvariantCulture, $"line:{units.Line} units of {units.EffectiveDate:yyyy-MM-dd}")
        : $"line:{change.Line} unit cost";

    private static string WhatOf(Change change) => change switch
    {
        UnitsChange units => string.Create(
            CultureInfo.InvariantCulture,
            $"{units.From} → {units.To} units from {units.EffectiveDate:yyyy-MM-dd}{(units.UnitCost is { } cost ? $", unit cost {cost.From} → {cost.To}" : "")}"),
        UnitCostChange cost => string.Create(CultureInfo.InvariantCulture, $"unit cost {cost.From} → {cost.To} {cost.Currency}"),
        _ => change.Reason,
    };
}
