namespace Integration.Sandbox.Autotask.Entities;

/// <summary>An Autotask company.</summary>
public sealed class SandboxCompany : SandboxRow
{
    internal SandboxCompany(long id)
        : base(EntityTypes.Companies, id)
    {
    }

    /// <summary>Gets or sets the company's name.</summary>
    public string Name
    {
        get => (string)this["companyName"]!;
        set => this["companyName"] = value;
    }

    /// <summary>Gets or sets whether the company is active.</summary>
    public bool IsActive
    {
        get => this["isActive"] is true;
        set => this["isActive"] = value;
    }
}
