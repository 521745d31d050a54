using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Shared.Http;

namespace Autotask.Client;

/// <summary>
/// One connection to Autotask. Its operation groups are its properties. Immutable, and safe for use by many threads; make one per connection and keep it.
/// </summary>
public partial class AutotaskClient : IDisposable
{
    private readonly AutotaskCalls calls;
    private readonly AutotaskWire wire;
    private readonly AutotaskPicklists picklists;
    private readonly AutotaskRequestBudget budget;
    private readonly HttpClient? owned;

    /// <summary>Connects with a wire of its own, which follows no redirect and is disposed with the client.</summary>
    /// <param name="options">How; copied.</param>
    /// <param name="timeProvider">The clock of timeouts and deadlines; null is the system's.</param>
    /// <param name="loggerFactory">Takes the logs, which hold no credentials; null logs nothing.</param>
    /// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public AutotaskClient(AutotaskClientOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
        : this(options, WireClient.Create(), isOwned: true, PipelineEnvironment.Of(timeProvider, loggerFactory, meterFactory))
    {
    }

    /// <summary>Connects through a client of yours, which stays yours to dispose.</summary>
    /// <param name="httpClient">
    /// Its handler must have <c>AllowAutoRedirect = false</c>: a redirect that is followed hands the secret to the other host. Its handlers must neither
    /// retry nor read the request's content: a body that was read ahead can be sent late, or twice. Its own timeout should be infinite, because it would cut
    /// retries short.
    /// </param>
    /// <param name="options">How; copied.</param>
    /// <param name="timeProvider">The clock of timeouts and deadlines; null is the system's.</param>
    /// <param name="loggerFactory">Takes the logs, which hold no credentials; null logs nothing.</param>
    /// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public AutotaskClient(
        HttpClient httpClient, AutotaskClientOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
        : this(options, httpClient, isOwned: false, PipelineEnvironment.Of(timeProvider, loggerFactory, meterFactory))
    {
        ArgumentNullException.ThrowIfNull(httpClient);
    }

    internal AutotaskClient(AutotaskClientOptions options, Func<HttpClient> wire, PipelineEnvironment environment)
    {
        AutotaskClientOptionsValidator.Require(options);
        var own = options.Copy();
        var credentials = own.Credentials();
        budget = own.OpenBudget(environment.TimeProvider);
        var governor = new BudgetGovernor(
            budget, credentials, cancellationToken => ThresholdInformation.GetAsync(new() { Retry = false }, cancellationToken));
        var pipeline = new HttpPipeline(wire, new AutotaskProtocol(credentials), governor, own.Pipeline(), environment);
        this.wire = new AutotaskWire(pipeline, new ZoneLocator(pipeline, credentials, own.ZoneDiscoveryAddress, environment.TimeProvider));
        calls = new AutotaskCalls(this.wire);
        picklists = new AutotaskPicklists(calls, own.PicklistLifetime, environment.TimeProvider);
    }

    /// <summary>For test doubles.</summary>
    protected AutotaskClient()
    {
        calls = null!;
        wire = null!;
        picklists = null!;
        budget = null!;
    }

    private AutotaskClient(AutotaskClientOptions options, HttpClient httpClient, bool isOwned, PipelineEnvironment environment)
        : this(options, () => httpClient, environment) => owned = isOwned ? httpClient : null;

    /// <summary>Gets the picklists of the tenant, which tell the ids of labels and the labels of ids.</summary>
    public virtual AutotaskPicklists Picklists => picklists;

    /// <summary>Gets the budget whose permits the client's calls take.</summary>
    public virtual AutotaskRequestBudget RequestBudget => budget;

    /// <summary>Gets the zone of the API user, asking for it at most once.</summary>
    /// <exception cref="AutotaskCredentialsException">Autotask knows no such user.</exception>
    /// <exception cref="AutotaskApiException">The zone cannot be found, or its address is not to be trusted.</exception>
    public virtual async Task<ZoneInformation> GetZoneAsync(CancellationToken cancellationToken = default) =>
        (await wire.GetZoneAsync(cancellationToken).ConfigureAwait(false)).Information;

    /// <summary>Sends a call that this client has no operation for, through the same pipeline.</summary>
    /// <returns>The answer, which is a success: anything else is thrown as operations throw it.</returns>
    /// <exception cref="AutotaskApiException">The call failed.</exception>
    public virtual Task<AutotaskResponse> SendAsync(AutotaskRequest request, AutotaskCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return wire.SendAsync(request.ToCall(options), AutotaskResponse.Of, cancellationToken);
    }

    /// <summary>Ends the wire that the client owns, and the calls under way with it. Does nothing to a wire that was given.</summary>
    public virtual void Dispose()
    {
        owned?.Dispose();
        GC.SuppressFinalize(this);
    }
}
