namespace Integration.Dots;

/// <summary>Settings of Dots as an asset target. Those of the connection are <see cref="global::Dots.Client.DotsClientOptions"/>.</summary>
public sealed class DotsOptions
{
    /// <summary>The name that links and the journal know the target by, unless another one is set.</summary>
    public const string DefaultName = "dots";

    /// <summary>Gets or sets the name by which links and the journal know the account: lower-case letters, digits and hyphens.</summary>
    /// <value>The default is <see cref="DefaultName"/>. It must never change, and two accounts of one store need two.</value>
    public string Name { get; set; } = DefaultName;

    /// <summary>Gets or sets when the API key expires, which Dots' API does not say. A finding warns 30, 14, 7 and 1 days before.</summary>
    /// <value>The default is null: never, or not known.</value>
    public DateTimeOffset? KeyExpiresAt { get; set; }
}
