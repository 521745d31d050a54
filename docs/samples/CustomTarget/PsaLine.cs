using Integration.Core;

namespace CustomTarget;

/// <summary>A line as this PSA keeps it: units at the start, and what was added or removed from which day on.</summary>
public sealed class PsaLine(AccountId account, ContractId contract, ContractLineId id, int units, decimal unitCost)
{
    public static DateRange Term { get; } = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public AccountId Account { get; } = account;

    public ContractId Contract { get; } = contract;

    public ContractLineId Id { get; } = id;

    public decimal UnitCost { get; set; } = unitCost;

    public SortedDictionary<DateOnly, int> Adjustments { get; } = [];

    public int UnitsOn(DateOnly day) => units + Adjustments.Where(made => made.Key <= day).Sum(made => made.Value);
}
