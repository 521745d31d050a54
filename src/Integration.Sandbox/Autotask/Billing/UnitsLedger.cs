using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Billing;

/// <summary>Rewrites the periods of a contract service: splits the one that covers a date and changes everything from there on.</summary>
internal static class UnitsLedger
{
    // That units cannot fall below zero is a guess, and so is the text.
    public const string BelowZero = "The resulting number of units cannot be less than zero.";

    private const string Duplicate = "Attempt to insert duplicate data into contract_service_period";
    public const string OutsideContract =
        "ContractServiceAdjustment effectiveDate must be between the start date and end date of the Contract referenced by contractID.";
    private const string Posted =
        "Unable to make changes as it would result in the deletion/modification of an already approved and posted contract period";

    /// <summary>Makes the periods of a new contract service.</summary>
    public static List<UnitsPeriod> Open(SandboxContract contract, int months, int units, decimal unitPrice, decimal? unitCost) =>
    [
        .. Periods.Of(contract.StartDate, contract.EndDate, months)
            .Select(period => new UnitsPeriod(period.Start, period.End, period.Start, period.End, units, unitPrice, unitCost, PostedAt: null)),
    ];

    /// <summary>Applies an adjustment.</summary>
    /// <exception cref="AutotaskRefusal">The date is taken, outside the contract or posted, or units would fall below zero.</exception>
    public static void Apply(SandboxContract contract, SandboxContractService line, Adjustment adjustment, PostedPeriodRule rule)
    {
        var date = adjustment.EffectiveDate;
        if (date < contract.StartDate || date > contract.EndDate)
            throw new AutotaskRefusal(OutsideContract);
        if (line.AdjustedDates.Contains(date))
            throw new AutotaskRefusal(Duplicate);
        if (rule == PostedPeriodRule.Refuse && line.Periods.Exists(period => period.End >= date && period.PostedAt is not null))
            throw new AutotaskRefusal(Posted);

        var periods = Rewrite(line.Periods, adjustment);
        if (periods.Exists(period => period.Units < 0))
            throw new AutotaskRefusal(BelowZero);
        line.Periods = periods;
        line.AdjustedDates.Add(date);
    }

    private static List<UnitsPeriod> Rewrite(List<UnitsPeriod> periods, Adjustment adjustment)
    {
        var rewritten = new List<UnitsPeriod>(periods.Count + 1);
        foreach (var period in periods)
        {
            if (period.End < adjustment.EffectiveDate || period.PostedAt is not null)
            {
                rewritten.Add(period);
            }
            else if (period.Start < adjustment.EffectiveDate)
            {
                rewritten.Add(period with { End = adjustment.EffectiveDate.AddDays(-1) });
                rewritten.Add(Change(period with { Start = adjustment.EffectiveDate }, adjustment));
            }
            else
            {
                rewritten.Add(Change(period, adjustment));
            }
        }

        return rewritten;
    }

    private static UnitsPeriod Change(UnitsPeriod period, Adjustment adjustment) => period with
    {
        Units = period.Units + adjustment.UnitChange,
        UnitPrice = adjustment.UnitPrice ?? period.UnitPrice,
        UnitCost = adjustment.UnitCost ?? period.UnitCost,
    };
}
