namespace Integration.Core.Reports;

/// <summary>A month of one customer.</summary>
public sealed record CustomerReport
{
    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the account's name, as its links say.</summary>
    public required string AccountName { get; init; }

    /// <summary>Gets the contract lines, by product and then by id.</summary>
    public required IReadOnlyList<LineReport> Lines { get; init; }

    /// <summary>Gets the totals, one for each currency of the lines.</summary>
    public required IReadOnlyList<CurrencyTotal> Totals { get; init; }
}
