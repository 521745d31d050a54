namespace Integration.SnipeIt;

/// <summary>What an asset is given when it is created, and never afterwards. What is named here stands in Snipe-IT, by its name or its id.</summary>
public sealed class SnipeItCreateOptions
{
    /// <summary>Gets or sets the status label.</summary>
    /// <value>The default is null: nothing is created, because Snipe-IT takes no asset without one.</value>
    public string? Status { get; set; }

    /// <summary>Gets or sets the company.</summary>
    /// <value>The default is null: none. It has no effect beside <see cref="SnipeItOptions.Companies"/>.</value>
    public string? Company { get; set; }

    /// <summary>Gets or sets the asset tag, in which <c>{serial}</c>, <c>{key}</c>, <c>{deviceId}</c> and <c>{hostName}</c> stand for what the device has.</summary>
    /// <value>
    /// The default is null: Snipe-IT counts. It refuses every creation then, unless auto-incrementing asset tags is switched on (Admin Settings). A device
    /// that lacks what the tag names gets no asset.
    /// </value>
    public string? Tag { get; set; }

    /// <summary>Gets or sets which model a device's model is: the text that the device has, compared without case, and the model.</summary>
    /// <value>The default is empty: the model whose number, or else whose name, is that text.</value>
    public IDictionary<string, string> Models { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets the model of devices for which no other is found.</summary>
    /// <value>The default is null: such devices are not created, unless <see cref="CreatesModels"/> is set.</value>
    public string? FallbackModel { get; set; }

    /// <summary>Gets or sets whether a model that is not found is created first, in <see cref="Category"/>.</summary>
    /// <value>The default is false. Has no effect beside a <see cref="FallbackModel"/>.</value>
    public bool CreatesModels { get; set; }

    /// <summary>Gets or sets the category of created models.</summary>
    /// <value>The default is null. Required with <see cref="CreatesModels"/>.</value>
    public string? Category { get; set; }

    /// <summary>Gets or sets the fieldset of created models, which holds the custom fields that are written.</summary>
    /// <value>The default is null: none, so that assets of these models take no custom field.</value>
    public string? Fieldset { get; set; }

    internal SnipeItCreateOptions Copy()
    {
        var copy = (SnipeItCreateOptions)MemberwiseClone();
        copy.Models = new Dictionary<string, string>(Models, StringComparer.OrdinalIgnoreCase);
        return copy;
    }
}
