namespace Integration.Autotask;

/// <summary>How a unit cost reaches Autotask. Which of the ways a tenant honours is not verified, so every cost written is read back.</summary>
public enum UnitCostWrite
{
    /// <summary>By a PATCH of the contract service: absolute, safe to repeat, and seen in its <c>unitCost</c> at once.</summary>
    PatchContractService,

    /// <summary>Only within an adjustment of units, from its effective date on. A cost without a change of units is refused.</summary>
    AdjustmentOnly,
}
