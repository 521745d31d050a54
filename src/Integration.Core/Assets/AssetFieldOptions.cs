namespace Integration.Core.Assets;

/// <summary>How one field of assets is filled. It changes a field of <see cref="AssetFields"/>, or adds one of the target's own.</summary>
public sealed class AssetFieldOptions
{
    /// <summary>Gets or sets the field's name.</summary>
    /// <value>The default is empty, which is refused at start.</value>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the attribute of the device whose value goes into the field.</summary>
    /// <value>The default is null. One of this and <see cref="Constant"/> is set for a field that <see cref="AssetFields"/> does not know.</value>
    public string? Attribute { get; set; }

    /// <summary>Gets or sets the text that goes into the field of every device.</summary>
    /// <value>The default is null.</value>
    public string? Constant { get; set; }

    /// <summary>Gets or sets who decides what the field says.</summary>
    /// <value>The default is <see cref="AssetFieldOwner.Source"/>.</value>
    public AssetFieldOwner Owner { get; set; } = AssetFieldOwner.Source;
}
