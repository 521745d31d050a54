namespace Integration.Sandbox.Autotask.Entities;

/// <summary>An Autotask contract.</summary>
public sealed class SandboxContract : SandboxRow
{
    internal SandboxContract(long id)
        : base(EntityTypes.Contracts, id)
    {
    }

    /// <summary>Gets or sets the contract's name.</summary>
    public string Name
    {
        get => (string)this["contractName"]!;
        set => this["contractName"] = value;
    }

    /// <summary>Gets the company the contract is with.</summary>
    public long CompanyId => (long)this["companyID"]!;

    /// <summary>Gets the first day.</summary>
    public DateOnly StartDate => DateOf("startDate");

    /// <summary>Gets the last day.</summary>
    public DateOnly EndDate => DateOf("endDate");
}
