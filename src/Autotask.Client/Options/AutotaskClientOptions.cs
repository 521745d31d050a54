using Shared.Http;

namespace Autotask.Client;

/// <summary>How one connection to Autotask is made. Copied by the client that takes it; later changes do not reach it.</summary>
public sealed class AutotaskClientOptions
{
    /// <summary>The address that is asked for a user's zone unless another one is set.</summary>
    public const string DefaultZoneDiscoveryAddress = "https://webservices.autotask.net/";

    // A property would be taken for one of the configuration's.
    private IAutotaskCredentialSource? credentialSource;
    private AutotaskRequestBudget? requestBudget;

    /// <summary>Gets or sets the API user's name. Required, unless <see cref="UseCredentials"/> names a source.</summary>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the API user's secret. Required, unless <see cref="UseCredentials"/> names a source.</summary>
    public string? Secret { get; set; }

    /// <summary>Gets or sets the tracking identifier of the integration. Required, unless <see cref="UseCredentials"/> names a source.</summary>
    public string? IntegrationCode { get; set; }

    /// <summary>Gets or sets where the user's zone is asked for.</summary>
    /// <value>
    /// The default is <see cref="DefaultZoneDiscoveryAddress"/>. Any other, such as a sandbox, may name itself as the zone; otherwise a zone is an
    /// https address under <c>.autotask.net</c>.
    /// </value>
    public Uri ZoneDiscoveryAddress { get; set; } = new(DefaultZoneDiscoveryAddress);

    /// <summary>Gets or sets the time for a call with all its attempts, waiting for the request budget not counted.</summary>
    /// <value>The default is 3 minutes.</value>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>Gets or sets the longest time that one attempt may take.</summary>
    /// <value>The default is 1 minute. At most <see cref="TotalTimeout"/>.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the longest wait for the request budget.</summary>
    /// <value>The default is 10 minutes.</value>
    public TimeSpan BudgetTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets when and how often calls that are safe to repeat are retried.</summary>
    /// <value>The default retries 3 times.</value>
    public AutotaskRetryOptions Retry { get; set; } = new();

    /// <summary>Gets how much of its Autotask database the client uses, and with whom it shares that.</summary>
    /// <value>The default is a budget of the client's own, at the defaults. Without effect after <see cref="UseRequestBudget"/>.</value>
    public AutotaskBudgetSettings Budget { get; set; } = new();

    /// <summary>Gets or sets how long picklists are kept before they are read again.</summary>
    /// <value>The default is 1 hour. Must be above zero.</value>
    public TimeSpan PicklistLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets the longest body that is read, in bytes.</summary>
    /// <value>The default is 64 MiB; at most 512 MiB.</value>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets your product and version, such as <c>MspPortal/2.1</c>, for the user agent.</summary>
    /// <value>The default is null.</value>
    public string? UserAgentSuffix { get; set; }

    /// <summary>Asks a source for the credentials before every attempt, instead of the three properties.</summary>
    public void UseCredentials(IAutotaskCredentialSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        credentialSource = source;
    }

    /// <summary>Takes the permits of a budget that other clients of the same Autotask database share, instead of the client's own.</summary>
    public void UseRequestBudget(AutotaskRequestBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        requestBudget = budget;
    }

    /// <summary>Names no value, for most of them are secret.</summary>
    public override string ToString() => nameof(AutotaskClientOptions);

    internal AutotaskClientOptions Copy()
    {
        var copy = (AutotaskClientOptions)MemberwiseClone();
        copy.Retry = Retry.Copy();
        copy.Budget = Budget.Copy();
        return copy;
    }

    internal bool AsksForCredentials() => credentialSource is not null;

    internal IAutotaskCredentialSource Credentials() => credentialSource
        ?? new FixedCredentials(new AutotaskCredentials { UserName = UserName!, Secret = Secret!, IntegrationCode = IntegrationCode! });

    internal AutotaskRequestBudget OpenBudget(TimeProvider timeProvider) => requestBudget ?? Budget.Open(timeProvider);

    internal PipelineSettings Pipeline() => Pipeline(Retry.Enabled ? Retry.MaxRetries : 0);

    internal PipelineSettings Pipeline(int maxRetries) => new()
    {
        TotalTimeout = TotalTimeout,
        AttemptTimeout = AttemptTimeout,
        PermitTimeout = BudgetTimeout,
        MaxRetries = maxRetries,
        RetryDelay = Retry.Delay,
        MaxRetryDelay = Retry.MaxDelay,
        MaxResponseBytes = MaxResponseBytes,
        UserAgent = UserAgent.Create(typeof(AutotaskClientOptions).Assembly, UserAgentSuffix),
    };
}
