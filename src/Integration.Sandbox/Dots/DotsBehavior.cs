namespace Integration.Sandbox.Dots;

/// <summary>What the Dots server enforces and permits, and what Dots does not publish. Every setting may be changed while the server runs.</summary>
public sealed class DotsBehavior
{
    /// <summary>Gets or sets the header that the key must come in.</summary>
    /// <value>The default is <c>authorization</c>, as in the samples of Dots' guide; its table of errors speaks of <c>x-api-key</c>.</value>
    public string ApiKeyHeader { get; set; } = "authorization";

    /// <summary>Gets or sets when the key expires; from then on every call is answered by 401.</summary>
    /// <value>The default is null: it does not, because nothing is published about it.</value>
    public DateTimeOffset? KeyExpiresAt { get; set; }

    /// <summary>Gets or sets how answers of the public API are wrapped.</summary>
    /// <value>The default is <see cref="DotsEnvelope.Bare"/>.</value>
    public DotsEnvelope Envelope { get; set; }

    /// <summary>Gets or sets the path to the assets with one serial number, with <c>{serialNumber}</c> in it.</summary>
    /// <value>The default is <c>unpublished/assets?serialNumber={serialNumber}</c>, which is the sandbox's own: Dots publishes none.</value>
    public string AssetsBySerialNumberPath { get; set; } = "unpublished/assets?serialNumber={serialNumber}";

    /// <summary>Gets or sets the path to the custom locations.</summary>
    /// <value>The default is <c>unpublished/locations</c>, which is the sandbox's own: Dots publishes none.</value>
    public string LocationsPath { get; set; } = "unpublished/locations";

    /// <summary>Gets or sets the path to the warehouses.</summary>
    /// <value>The default is <c>unpublished/warehouses</c>, which is the sandbox's own: Dots publishes none.</value>
    public string WarehousesPath { get; set; } = "unpublished/warehouses";

    /// <summary>Gets or sets the path to the assets in a warehouse, with <c>{warehouseId}</c> in it.</summary>
    /// <value>The default is <c>unpublished/warehouses/{warehouseId}/assets</c>, which is the sandbox's own: Dots publishes none.</value>
    public string WarehouseAssetsPath { get; set; } = "unpublished/warehouses/{warehouseId}/assets";

    /// <summary>Gets what fields of the public API are called instead: <c>assets</c>, <c>serialNumber</c>, <c>model</c>, <c>purchaseDate</c> or <c>assignmentStatus</c>.</summary>
    /// <value>The default is empty: they are called so.</value>
    public IDictionary<string, string> FieldNames { get; } = new Dictionary<string, string>();

    /// <summary>Gets or sets whether a serial number that no asset has is a 404, and not an empty list.</summary>
    /// <value>The default is false.</value>
    public bool AnswersNoAssetsWithNotFound { get; set; }

    /// <summary>Gets or sets whether texts come escaped for HTML.</summary>
    /// <value>The default is false.</value>
    public bool EscapesTexts { get; set; }

    /// <summary>Gets or sets how many requests a minute of the sandbox clock may have; beyond them the answer is 429.</summary>
    /// <value>The default is null: nothing is enforced, because no limit is published.</value>
    public int? RequestsPerMinute { get; set; }

    /// <summary>Gets or sets whether a 429 carries <c>Retry-After</c>.</summary>
    /// <value>The default is false: "wait and retry later" is all that is published.</value>
    public bool SendsRetryAfter { get; set; }

    /// <summary>Gets or sets whether the partner endpoint is there, which Dots does not offer to the public.</summary>
    /// <value>The default is true. Without it its routes answer 404.</value>
    public bool HasPartnerEndpoint { get; set; } = true;
}
