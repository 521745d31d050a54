namespace Integration.Autotask;

/// <summary>Chooses the product and the type of a new configuration item. The first rule that matches a device wins.</summary>
/// <remarks>Every text narrows the match to devices whose own text contains it, compared without case; an empty one matches all.</remarks>
public sealed class AutotaskAssetRule
{
    /// <summary>Gets or sets what the manufacturer contains.</summary>
    /// <value>The default is empty: any.</value>
    public string Manufacturer { get; set; } = "";

    /// <summary>Gets or sets what the model contains.</summary>
    /// <value>The default is empty: any.</value>
    public string Model { get; set; } = "";

    /// <summary>Gets or sets what the operating system contains.</summary>
    /// <value>The default is empty: any.</value>
    public string OperatingSystem { get; set; } = "";

    /// <summary>Gets or sets whether the rule is for virtual machines.</summary>
    /// <value>The default is null: for both.</value>
    public bool? IsVirtual { get; set; }

    /// <summary>Gets or sets the product, by its name or its id.</summary>
    /// <value>The default is empty, which is refused: Autotask requires a product. It has to exist and be active; none is ever created.</value>
    public string Product { get; set; } = "";

    /// <summary>Gets or sets the type of the configuration item, by its label or its id.</summary>
    /// <value>The default is null: Autotask's default.</value>
    public string? Type { get; set; }
}
