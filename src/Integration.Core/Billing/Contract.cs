namespace Integration.Core.Billing;

/// <summary>A contract of an account, as far as mapping needs it.</summary>
public sealed record Contract
{
    /// <summary>Gets the id.</summary>
    public required ContractId Id { get; init; }

    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the contract's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the days on which the contract runs.</summary>
    public required DateRange Term { get; init; }

    /// <summary>Gets a value indicating whether the contract is in effect.</summary>
    public required bool IsActive { get; init; }

    /// <summary>Gets a value indicating whether the contract bills recurring services.</summary>
    public required bool IsRecurring { get; init; }

    /// <summary>Gets the contract's services.</summary>
    public required IReadOnlyList<ContractLine> Lines { get; init; }
}
