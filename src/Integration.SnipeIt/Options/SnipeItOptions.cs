using Shared.Http;

namespace Integration.SnipeIt;

/// <summary>How one Snipe-IT installation is reached, and how assets are created in it. Copied on use; later changes have no effect.</summary>
public sealed class SnipeItOptions
{
    /// <summary>The name that links and the journal know the target by, unless another one is set.</summary>
    public const string DefaultName = "snipe-it";

    // A property would be taken for one of the configuration's.
    private Func<CancellationToken, ValueTask<string>>? tokenSource;

    /// <summary>Gets or sets the address of the installation, as a browser shows it; with or without <c>api/v1</c>.</summary>
    /// <value>Required. Its own redirects, from http to https for instance, are not followed, because they would hand the token on.</value>
    public Uri? Address { get; set; }

    /// <summary>Gets or sets a personal access token.</summary>
    /// <value>
    /// Required, unless <see cref="UseToken"/> names a source. Its user must see the assets of all companies: one that is not seen looks like one that does
    /// not exist, and would be created a second time.
    /// </value>
    public string? Token { get; set; }

    /// <summary>Gets or sets when the token expires, which Snipe-IT's API does not say. A finding warns 30, 14, 7 and 1 days before.</summary>
    /// <value>The default is null: never, or not known.</value>
    public DateTimeOffset? TokenExpiresAt { get; set; }

    /// <summary>Gets or sets how many rows a page of a list has.</summary>
    /// <value>The default is 500; 2 to 500, because each page begins with the last row of the one before. The server may have a smaller cap of its own (<c>MAX_RESULTS</c>), which is kept to.</value>
    public int PageSize { get; set; } = 500;

    /// <summary>Gets or sets how many requests a minute are sent.</summary>
    /// <value>The default is 120, which is the server's own limit for a user (<c>API_THROTTLE_PER_MINUTE</c>). Set less when others use the same user.</value>
    public int ThrottlePerMinute { get; set; } = 120;

    /// <summary>Gets or sets the longest wait for a turn among <see cref="ThrottlePerMinute"/>.</summary>
    /// <value>The default is 10 minutes. A call that waits longer fails without having been sent.</value>
    public TimeSpan PermitTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets the longest time of one call over all its attempts. Waiting for a turn does not count.</summary>
    /// <value>The default is 3 minutes: a throttled read has to outlast the server's minute.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Gets or sets the longest time of one attempt.</summary>
    /// <value>The default is 60 seconds. Must not be above <see cref="TotalTimeout"/>.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the largest response body that is read.</summary>
    /// <value>The default is 67,108,864 bytes; at most 536,870,912.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets when and how often reads are retried. Writes never are.</summary>
    /// <value>The default retries 4 times.</value>
    public SnipeItRetryOptions Retry { get; set; } = new();

    /// <summary>Gets or sets the time zone of the server (<c>APP_TIMEZONE</c>), in which it writes times without saying so, as an IANA id.</summary>
    /// <value>The default is <c>UTC</c>, which is Snipe-IT's own.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Gets or sets the name by which links and the journal know the installation: lower-case letters, digits and hyphens.</summary>
    /// <value>The default is <see cref="DefaultName"/>. It must never change, and two installations of one store need two.</value>
    public string Name { get; set; } = DefaultName;

    /// <summary>Gets or sets which custom field keeps which of our fields: a name of <c>AssetFields</c>, or one that the sync was taught, and the custom field's label or column.</summary>
    /// <value>
    /// The default is empty: no technical data are kept. An asset whose model does not have the custom field in its fieldset goes without.
    /// </value>
    public IDictionary<string, string> Fields { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets the custom field, by label or column, that keeps the key by which an asset without a serial number is found again.</summary>
    /// <value>The default is null: devices without a serial number get no asset. It must not be an encrypted field, which cannot be searched.</value>
    public string? KeyField { get; set; }

    /// <summary>Gets or sets which company the assets of a linked account belong to: the account's id, and the company's name or id.</summary>
    /// <value>
    /// The default is empty: the accounts of links are left aside, and created assets get <see cref="SnipeItCreateOptions.Company"/>. Otherwise every
    /// tenant needs a linked account that stands here, and each account a company of its own: assets of other companies are left alone.
    /// </value>
    public IDictionary<string, string> Companies { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets what a created asset is given.</summary>
    /// <value>The default names no status label, so that nothing is created.</value>
    public SnipeItCreateOptions Create { get; set; } = new();

    /// <summary>Gets or sets your product and version, such as <c>MspPortal/2.1</c>, for the user agent.</summary>
    /// <value>The default is null.</value>
    public string? UserAgentSuffix { get; set; }

    /// <summary>Takes the token from a source, such as a vault, instead of <see cref="Token"/>. Asked on every attempt: cache what is slow.</summary>
    /// <param name="source">Returns the token to send now, never empty.</param>
    public void UseToken(Func<CancellationToken, ValueTask<string>> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        tokenSource = source;
    }

    /// <summary>Names the address, and no token.</summary>
    public override string ToString() => $"{nameof(SnipeItOptions)} {Address}";

    internal bool HasTokenSource => tokenSource is not null;

    internal SnipeItOptions Copy()
    {
        var copy = (SnipeItOptions)MemberwiseClone();
        copy.Retry = Retry.Copy();
        copy.Create = Create.Copy();
        copy.Fields = new Dictionary<string, string>(Fields, StringComparer.OrdinalIgnoreCase);
        copy.Companies = new Dictionary<string, string>(Companies, StringComparer.Ordinal);
        return copy;
    }

    internal Func<CancellationToken, ValueTask<string>> Tokens()
    {
        var token = Token!;
        return tokenSource ?? (_ => ValueTask.FromResult(token));
    }

    /// <summary>The address that paths are relative to.</summary>
    internal Uri ApiAddress()
    {
        const string Api = "api/v1/";
        var address = RelativePath.WithSlash(Address!);
        return address.AbsolutePath.EndsWith("/" + Api, StringComparison.OrdinalIgnoreCase) ? address : new Uri(address, Api);
    }

    internal PipelineSettings Pipeline() => Pipeline(Retry.Enabled ? Retry.MaxRetries : 0);

    internal PipelineSettings Pipeline(int maxRetries) => new()
    {
        TotalTimeout = TotalTimeout,
        AttemptTimeout = AttemptTimeout,
        PermitTimeout = PermitTimeout,
        MaxRetries = maxRetries,
        RetryDelay = Retry.Delay,
        MaxRetryDelay = Retry.MaxDelay,
        MaxResponseBytes = MaxResponseBytes,
        UserAgent = UserAgent.Create(typeof(SnipeItOptions).Assembly, UserAgentSuffix),
    };
}
