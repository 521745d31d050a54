namespace Integration.Core.Billing;

/// <summary>A service on a recurring contract, with the terms that planning needs.</summary>
public sealed record ContractLine
{
    /// <summary>Gets the id.</summary>
    public required ContractLineId Id { get; init; }

    /// <summary>Gets the contract.</summary>
    public required ContractId Contract { get; init; }

    /// <summary>Gets the contract's name.</summary>
    public required string ContractName { get; init; }

    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the account's name.</summary>
    /// <value>Null when it was not read.</value>
    public string? AccountName { get; init; }

    /// <summary>Gets a value indicating whether the account is in use.</summary>
    /// <value>Null when it was not read.</value>
    public bool? AccountIsActive { get; init; }

    /// <summary>Gets the service of the catalogue.</summary>
    public required ServiceId Service { get; init; }

    /// <summary>Gets the service's name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Gets the days on which the contract runs. Periods follow from its first day.</summary>
    public required DateRange Term { get; init; }

    /// <summary>Gets a value indicating whether the contract is in effect and bills recurring services.</summary>
    public required bool IsBillable { get; init; }

    /// <summary>Gets the length of a billing period in months: 1, 3, 6 or 12.</summary>
    public required int PeriodMonths { get; init; }

    /// <summary>Gets the cost of one unit for one period.</summary>
    /// <value>Null when the connection cannot see it.</value>
    public decimal? UnitCost { get; init; }

    /// <summary>Gets the price of one unit for one period. It is shown and never written.</summary>
    /// <value>Null when the connection cannot see it.</value>
    public decimal? UnitPrice { get; init; }

    /// <summary>Gets the currency of cost and price.</summary>
    /// <value>Null when it is not known, which blocks cost writes of the line.</value>
    public string? Currency { get; init; }
}
