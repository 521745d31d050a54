using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Shared.Http;

namespace JumpCloud.Client;

/// <summary>
/// One connection to JumpCloud: an MSP's provider with all its organizations, or a single organization. Its operation groups are its properties.
/// Immutable, and safe for use by many threads; make one per connection and keep it.
/// </summary>
public partial class JumpCloudClient : IDisposable
{
    private readonly JumpCloudCalls calls;
    private readonly HttpClient? owned;

    /// <summary>Connects with a wire of its own, which follows no redirect and is disposed with the client.</summary>
    /// <param name="options">How; copied.</param>
    /// <param name="timeProvider">The clock of timeouts and deadlines; null is the system's.</param>
    /// <param name="loggerFactory">Takes the logs, which hold no credentials; null logs nothing.</param>
    /// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public JumpCloudClient(JumpCloudClientOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
        : this(options, WireClient.Create(), isOwned: true, PipelineEnvironment.Of(timeProvider, loggerFactory, meterFactory))
    {
    }

    /// <summary>Connects through a client of yours, which stays yours to dispose.</summary>
    /// <param name="httpClient">
    /// Its handler must have <c>AllowAutoRedirect = false</c>: a redirect that is followed hands the key to the other host. Its handlers must neither
    /// retry nor read the request's content: a body that was read ahead can be sent late, or twice. Its own timeout should be infinite, because it would cut
    /// retries short.
    /// </param>
    /// <param name="options">How; copied.</param>
    /// <param name="timeProvider">The clock of timeouts and deadlines; null is the system's.</param>
    /// <param name="loggerFactory">Takes the logs, which hold no credentials; null logs nothing.</param>
    /// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public JumpCloudClient(
        HttpClient httpClient, JumpCloudClientOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
        : this(options, httpClient, isOwned: false, PipelineEnvironment.Of(timeProvider, loggerFactory, meterFactory))
    {
        ArgumentNullException.ThrowIfNull(httpClient);
    }

    internal JumpCloudClient(JumpCloudClientOptions options, Func<HttpClient> wire, PipelineEnvironment environment)
    {
        JumpCloudClientOptionsValidator.Require(options);
        var own = options.Copy();
        var pipeline = new HttpPipeline(wire, new JumpCloudProtocol(own.Credentials()), new ConcurrencyGovernor(own.MaxConcurrency), own.Pipeline(), environment);
        calls = new JumpCloudCalls(pipeline, JumpCloudAddresses.Of(own), !own.IsSingleOrganization);
    }

    /// <summary>For test doubles.</summary>
    protected JumpCloudClient() => calls = null!;

    private JumpCloudClient(JumpCloudClientOptions options, HttpClient httpClient, bool isOwned, PipelineEnvironment environment)
        : this(options, () => httpClient, environment) => owned = isOwned ? httpClient : null;

    /// <summary>Sends a call that this client has no operation for, through the same pipeline.</summary>
    /// <returns>The answer, which is a success: anything else is thrown as operations throw it.</returns>
    /// <exception cref="JumpCloudApiException">The call failed.</exception>
    public virtual Task<JumpCloudResponse> SendAsync(JumpCloudRequest request, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return calls.SendAsync(request, options, cancellationToken);
    }

    /// <summary>Ends the wire that the client owns, and the calls under way with it. Does nothing to a wire that was given.</summary>
    public virtual void Dispose()
    {
        owned?.Dispose();
        GC.SuppressFinalize(this);
    }
}
