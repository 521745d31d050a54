namespace Integration.Sandbox.SnipeIt.Seeds;

/// <summary>Describes an asset in Snipe-IT.</summary>
public sealed class HardwareSeed
{
    /// <summary>Gets the asset tag; null takes the next number.</summary>
    public string? AssetTag { get; init; }

    /// <summary>Gets the serial number; null for none. Several assets may have the same.</summary>
    public string? Serial { get; init; }

    /// <summary>Gets the name; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the model, by name.</summary>
    /// <value>The default is null: the seed's first model.</value>
    public string? Model { get; init; }

    /// <summary>Gets the status label, by name.</summary>
    /// <value>The default is null: the seed's first label.</value>
    public string? Status { get; init; }

    /// <summary>Gets the company, by name; null for none.</summary>
    public string? Company { get; init; }

    /// <summary>Gets the user it is checked out to, by login name; null for nobody.</summary>
    public string? AssignedTo { get; init; }

    /// <summary>Gets whether it was deleted, which it can be brought back from.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Gets the values of custom fields, by the field's name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();
}
