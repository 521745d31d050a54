namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A currency of the Autotask database.</summary>
public sealed class SandboxCurrency : SandboxRow
{
    internal SandboxCurrency(long id)
        : base(EntityTypes.Currencies, id)
    {
    }

    /// <summary>Gets or sets the currency's code, such as USD.</summary>
    public string Name
    {
        get => (string)this["name"]!;
        set => this["name"] = value;
    }
}
