using Shared.Http;

namespace Dots.Client;

/// <summary>How a <see cref="DotsClient"/> reaches one Dots account. The client copies it; later changes have no effect.</summary>
public sealed class DotsClientOptions
{
    /// <summary>The address of the public API unless another one is set, as Dots' guide prints it.</summary>
    public const string DefaultBaseAddress = "https://dots-public-api.dotstech.com/api/v1/";

    /// <summary>The header that carries the key unless another one is set.</summary>
    public const string DefaultApiKeyHeader = "authorization";

    // A property would be taken for one of the configuration's.
    private IDotsCredentialSource? credentialSource;

    /// <summary>Gets or sets the API key, from Settings, API Access in the client dashboard of Dots.</summary>
    /// <value>Required, unless <see cref="UseCredentials"/> names a source.</value>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the header that carries the key, which is sent as it is, without a scheme.</summary>
    /// <value>
    /// The default is <see cref="DefaultApiKeyHeader"/>, as in the samples of Dots' guide. Its table of errors speaks of <c>x-api-key</c>; which is right is
    /// not verified.
    /// </value>
    public string ApiKeyHeader { get; set; } = DefaultApiKeyHeader;

    /// <summary>Gets or sets the address of the public API.</summary>
    /// <value>The default is <see cref="DefaultBaseAddress"/>.</value>
    public Uri BaseAddress { get; set; } = new(DefaultBaseAddress);

    /// <summary>Gets or sets the address of the partner endpoint, which creates and updates assets. It gets the same key in the same header.</summary>
    /// <value>
    /// The default is null: its operations throw before anything is sent. Dots offers no such endpoint to the public; they are experimental (MSPEXP001).
    /// </value>
    public Uri? PartnerAddress { get; set; }

    /// <summary>Gets or sets the paths of the operations that Dots' guide names without one.</summary>
    /// <value>The default sets none of them.</value>
    public DotsPaths Paths { get; set; } = new();

    /// <summary>Gets or sets what fields are called on the wire that no published sample shows.</summary>
    /// <value>The default calls them as this client does.</value>
    public DotsFieldNames FieldNames { get; set; } = new();

    /// <summary>Gets or sets the longest time of one call over all its attempts. Waiting for a free place does not count.</summary>
    /// <value>The default is 100 seconds.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets or sets the longest time of one attempt.</summary>
    /// <value>The default is 30 seconds. Must not be above <see cref="TotalTimeout"/>.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how many requests may be in flight at a time.</summary>
    /// <value>The default is 4. Dots publishes no limits.</value>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>Gets or sets the longest wait for a free place among <see cref="MaxConcurrency"/>.</summary>
    /// <value>The default is 10 minutes. A call that waits longer fails without having been sent.</value>
    public TimeSpan PermitTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets the largest response body that is read.</summary>
    /// <value>The default is 67,108,864 bytes; at most 536,870,912.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets when and how often calls that are safe to repeat are retried.</summary>
    /// <value>The default retries 4 times.</value>
    public DotsRetryOptions Retry { get; set; } = new();

    /// <summary>Gets or sets your product and version, such as <c>MspPortal/2.1</c>, for the user agent.</summary>
    /// <value>The default is null.</value>
    public string? UserAgentSuffix { get; set; }

    /// <summary>Takes the API key from a source, asked on every attempt, instead of <see cref="ApiKey"/>.</summary>
    public void UseCredentials(IDotsCredentialSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        credentialSource = source;
    }

    /// <summary>Names no value, for one of them is secret.</summary>
    public override string ToString() => nameof(DotsClientOptions);

    internal bool HasCredentialSource => credentialSource is not null;

    internal DotsClientOptions Copy()
    {
        var copy = (DotsClientOptions)MemberwiseClone();
        copy.Retry = Retry.Copy();
        copy.Paths = Paths.Copy();
        copy.FieldNames = FieldNames.Copy();
        return copy;
    }

    internal IDotsCredentialSource Credentials() => credentialSource ?? new FixedCredentialSource(ApiKey!);

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
        UserAgent = UserAgent.Create(typeof(DotsClientOptions).Assembly, UserAgentSuffix),
    };
}
