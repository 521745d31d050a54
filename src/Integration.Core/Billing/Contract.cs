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

    /// <summary>Gets the contract's services, as far as they could be read.</summary>
    public required IReadOnlyList<ContractLine> Lines { get; init; }

    /// <summary>Gets the services of the contract that are Unknown.</summary>
    /// <value>Empty by default. While one of them may stand for a product, no other line is taken for its only one.</value>
    public IReadOnlyList<UnreadLine> Unread { get; init; } = [];
}
