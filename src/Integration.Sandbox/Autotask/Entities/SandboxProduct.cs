namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A product of the catalogue, which configuration items are of.</summary>
public sealed class SandboxProduct : SandboxRow
{
    internal SandboxProduct(long id)
        : base(EntityTypes.Products, id)
    {
    }

    /// <summary>Gets the name.</summary>
    public string Name => (string)this["name"]!;

    /// <summary>Gets or sets whether the product is active; items of an inactive one cannot be created.</summary>
    public bool IsActive
    {
        get => this["isActive"] is true;
        set => this["isActive"] = value;
    }
}
