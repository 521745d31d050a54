using System.Text.Json.Serialization;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>One typed write of a plan, with what it rests on.</summary>
[JsonDerivedType(typeof(UnitsChange), "units")]
[JsonDerivedType(typeof(UnitCostChange), "unitCost")]
public abstract record Change
{
    private protected Change()
    {
    }

    /// <summary>Gets the change's id, made from what it writes: the same change has the same id in every plan. 16 characters of lower-case hexadecimal.</summary>
    public string Id => ChangeId.Of(PlanHash.Canonical(this));

    /// <summary>Gets the contract.</summary>
    public required ContractId Contract { get; init; }

    /// <summary>Gets the contract line.</summary>
    public required ContractLineId Line { get; init; }

    /// <summary>Gets the tenants whose use the line bills; more than one on a summed line.</summary>
    public required IReadOnlyList<TenantId> Tenants { get; init; }

    /// <summary>Gets why, as a sentence that a person understands.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets what the reason rests on: the mark, when it was reached and how it was counted.</summary>
    public required string Evidence { get; init; }

    /// <summary>Gets why the change waits for a person's approval.</summary>
    /// <value>Null when every gate let it pass.</value>
    public string? HeldBecause { get; init; }
}
