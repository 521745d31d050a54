using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What the checks of links look at. What a blocked connection kept from being read is null.</summary>
internal sealed record LinkInput
{
    /// <summary>What a plan would be made from, without marks: nothing is observed for a check.</summary>
    public required PlanInput Plan { get; init; }

    /// <summary>Whether the source was asked.</summary>
    public required bool HasSource { get; init; }

    /// <summary>The accounts that may be billed; null when the target was not asked.</summary>
    public required IReadOnlyDictionary<AccountId, Account>? Accounts { get; init; }

    /// <summary>What the source calls its tenants now.</summary>
    public required IReadOnlyDictionary<TenantId, string> TenantNames { get; init; }

    /// <summary>The contracts of the accounts whose lines are not as links say.</summary>
    public required ILookup<AccountId, Contract> Contracts { get; init; }

    /// <summary>How long before its end a contract is reported.</summary>
    public required TimeSpan ContractEndWarning { get; init; }

    /// <summary>How long after its end a period may wait to be posted.</summary>
    public required TimeSpan PostingDelay { get; init; }
}
