namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A person, or an API user, of the Autotask customer.</summary>
public sealed class SandboxResource : SandboxRow
{
    internal SandboxResource(long id)
        : base(EntityTypes.Resources, id)
    {
    }

    /// <summary>Gets the first and last name.</summary>
    public string Name => $"{this["firstName"]} {this["lastName"]}";

    /// <summary>Gets or sets whether the resource is active; an inactive one can be assigned nothing.</summary>
    public bool IsActive
    {
        get => this["isActive"] is true;
        set => this["isActive"] = value;
    }
}
