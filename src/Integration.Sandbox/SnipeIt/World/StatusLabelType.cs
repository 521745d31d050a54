namespace Integration.Sandbox.SnipeIt.World;

/// <summary>What a status label means for an asset that carries it.</summary>
public enum StatusLabelType
{
    /// <summary>It can be checked out.</summary>
    Deployable,

    /// <summary>It cannot be checked out yet.</summary>
    Pending,

    /// <summary>It cannot be checked out.</summary>
    Undeployable,

    /// <summary>It is out of use, and lists hide it.</summary>
    Archived,
}
