using Shared.Http;

namespace JumpCloud.Client;

/// <summary>How a <see cref="JumpCloudClient"/> reaches one JumpCloud account. The client copies it; later changes have no effect.</summary>
public sealed class JumpCloudClientOptions
{
    // A property would be taken for one of the configuration's.
    private IJumpCloudCredentialSource? credentialSource;

    /// <summary>Gets or sets the API key of an administrator; for an MSP, of an administrator of the provider.</summary>
    /// <value>
    /// Required, unless <see cref="UseCredentials"/> names a source. Keys expire after 90 days unless their owner chose otherwise, and making a new one ends
    /// the old one at once.
    /// </value>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the region of the account.</summary>
    /// <value>The default is <see cref="JumpCloudRegion.Standard"/>. The wrong region answers every key with 401.</value>
    public JumpCloudRegion Region { get; set; }

    /// <summary>Gets or sets a value indicating whether the key belongs to a single organization, and not to a provider. Then <c>x-org-id</c> is never sent.</summary>
    /// <value>The default is false. JumpCloud requires the header of administrators of several organizations, and of no others.</value>
    public bool IsSingleOrganization { get; set; }

    /// <summary>Gets or sets the console's address, which serves everything but Directory Insights.</summary>
    /// <value>Null, the default, takes the region's.</value>
    public Uri? ConsoleAddress { get; set; }

    /// <summary>Gets or sets the address of Directory Insights.</summary>
    /// <value>Null, the default, takes the region's.</value>
    public Uri? ApiAddress { get; set; }

    /// <summary>Gets or sets the longest time of one call over all its attempts. Waiting for a free place does not count.</summary>
    /// <value>The default is 100 seconds.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets or sets the longest time of one attempt.</summary>
    /// <value>The default is 30 seconds. Must not be above <see cref="TotalTimeout"/>.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how many requests may be in flight at a time.</summary>
    /// <value>The default is 8, as in JumpCloud's own client. JumpCloud publishes no limits.</value>
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>Gets or sets the longest wait for a free place among <see cref="MaxConcurrency"/>.</summary>
    /// <value>The default is 10 minutes. A call that waits longer fails without having been sent.</value>
    public TimeSpan PermitTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets the largest response body that is read.</summary>
    /// <value>The default is 67,108,864 bytes; at most 536,870,912.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets when and how often calls that are safe to repeat are retried.</summary>
    /// <value>The default retries 4 times.</value>
    public JumpCloudRetryOptions Retry { get; set; } = new();

    /// <summary>Gets or sets your product and version, such as <c>MspPortal/2.1</c>, for the user agent.</summary>
    /// <value>The default is null.</value>
    public string? UserAgentSuffix { get; set; }

    /// <summary>Takes the API key from a source, asked on every attempt, instead of <see cref="ApiKey"/>.</summary>
    public void UseCredentials(IJumpCloudCredentialSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        credentialSource = source;
    }

    /// <summary>Names the region, and no key.</summary>
    public override string ToString() => $"{nameof(JumpCloudClientOptions)} {Region}";

    internal bool HasCredentialSource => credentialSource is not null;

    internal JumpCloudClientOptions Copy()
    {
        var copy = (JumpCloudClientOptions)MemberwiseClone();
        copy.Retry = Retry.Copy();
        return copy;
    }

    internal IJumpCloudCredentialSource Credentials() => credentialSource ?? new FixedCredentialSource(ApiKey!);

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
        UserAgent = UserAgent.Create(typeof(JumpCloudClientOptions).Assembly, UserAgentSuffix),
    };
}
