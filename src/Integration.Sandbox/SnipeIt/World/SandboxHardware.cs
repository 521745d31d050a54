namespace Integration.Sandbox.SnipeIt.World;

/// <summary>An asset, which Snipe-IT calls hardware.</summary>
/// <remarks>Change it through the methods of <see cref="SandboxSnipeIt"/>: rows are not locked by themselves.</remarks>
public sealed class SandboxHardware
{
    internal SandboxHardware(long id, DateTimeOffset createdAt)
    {
        Id = id;
        CreatedAt = UpdatedAt = createdAt;
    }

    /// <summary>Gets the id.</summary>
    public long Id { get; }

    /// <summary>Gets the asset tag, which no two assets share that are not deleted.</summary>
    public string AssetTag { get; internal set; } = "";

    /// <summary>Gets the serial number; null when there is none.</summary>
    public string? Serial { get; internal set; }

    /// <summary>Gets the name; null when there is none.</summary>
    public string? Name { get; internal set; }

    /// <summary>Gets the model's name.</summary>
    public string Model => ModelRow.Name;

    /// <summary>Gets the status label's name.</summary>
    public string Status => StatusRow.Name;

    /// <summary>Gets the company's name; null when it belongs to none.</summary>
    public string? Company => CompanyRow?.Name;

    /// <summary>Gets the login name of the user who has it; null when it is checked in.</summary>
    public string? AssignedTo => Assignee?.Name;

    /// <summary>Gets whether its status label is an archived one.</summary>
    public bool IsArchived => StatusRow.Type == StatusLabelType.Archived;

    /// <summary>Gets when it was deleted, which it can be brought back from; null when it was not.</summary>
    public DateTimeOffset? DeletedAt { get; internal set; }

    /// <summary>Gets when it was created.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>Gets when it was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>Gets the values of custom fields by column, such as <c>_snipeit_ram_1</c>; those of other models' fields among them.</summary>
    public IReadOnlyDictionary<string, string?> Fields => FieldValues;

    internal Dictionary<string, string?> FieldValues { get; } = [];

    internal HardwareModel ModelRow { get; set; } = null!;

    internal StatusLabel StatusRow { get; set; } = null!;

    internal CatalogRow? CompanyRow { get; set; }

    internal SnipeItUser? Assignee { get; set; }

    internal string? Notes { get; set; }

    internal string? OrderNumber { get; set; }

    internal DateOnly? PurchaseDate { get; set; }

    internal decimal? PurchaseCost { get; set; }

    internal int? WarrantyMonths { get; set; }

    internal bool IsByod { get; set; }

    internal bool IsRequestable { get; set; }

    internal DateTimeOffset? LastCheckout { get; set; }

    internal DateTimeOffset? LastCheckin { get; set; }

    internal int Checkouts { get; set; }

    internal int Checkins { get; set; }

    internal bool CanBeCheckedOut => Assignee is null && DeletedAt is null && StatusRow.Type == StatusLabelType.Deployable;
}
