namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A contact of a company. The seeds have none.</summary>
public sealed class SandboxContact : SandboxRow
{
    internal SandboxContact(long id)
        : base(EntityTypes.Contacts, id)
    {
    }

    /// <summary>Gets the company.</summary>
    public long CompanyId => (long)this["companyID"]!;

    /// <summary>Gets or sets whether the contact is active: a number on the wire, 0 or 1.</summary>
    public bool IsActive
    {
        get => this["isActive"] is 1L;
        set => this["isActive"] = value ? 1L : 0L;
    }
}
