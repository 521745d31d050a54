using System.Globalization;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Rendering;

namespace MspSync.Commands;

/// <summary>What the target shows now for a journal entry's line.</summary>
internal static class PresentValue
{
    public static async Task<(string Text, decimal? Value)> ReadAsync(IServiceProvider services, LineEntry entry, CancellationToken cancellationToken)
    {
        var target = services.GetRequiredService<IBillingTarget>();
        if (entry.Kind == JournalKind.UnitCost)
        {
            return await ReadCostAsync(target, entry, cancellationToken);
        }

        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var day = entry.EffectiveDate > today ? entry.EffectiveDate : today;
        var schedules = await target.ReadUnitsAsync([entry.Line], new DateRange(day, day), cancellationToken);
        var row = schedules[entry.Line].TryGet(out var schedule) ? schedule.On(day) : Reading.Unknown<UnitRow>(schedules[entry.Line].Reason!);
        var units = row.TryGet(out var shown)
            ? string.Create(CultureInfo.InvariantCulture, $"{shown.Units} units on {Words.Of(day)}")
            : $"nothing that could be read: {row.Reason}";
        if (entry.UnitCost is null)
            return (units, shown?.Units);

        // Two values cannot be told by one number; a person compares them.
        var (cost, _) = await ReadCostAsync(target, entry, cancellationToken);
        return ($"{units}, unit cost {cost}", null);
    }

    private static async Task<(string Text, decimal? Value)> ReadCostAsync(IBillingTarget target, LineEntry entry, CancellationToken cancellationToken)
    {
        var costs = await target.ReadUnitCostsAsync([entry.Line], cancellationToken);
        return costs[entry.Line].TryGet(out var cost) ? (Words.Of(cost), cost) : ($"nothing that could be read: {costs[entry.Line].Reason}", null);
    }
}
