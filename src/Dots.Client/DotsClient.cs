using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Shared.Http;

namespace Dots.Client;

/// <summary>
/// One connection to the Dots account of one company. Its operation groups are its properties. Immutable, and safe for use by many threads; make one per connection and keep it.
/// </summary>
public partial class DotsClient : IDisposable
{
    private readonly DotsCalls calls;
    private readonly DotsTargets targets;
    private readonly HttpClient? owned;

    /// <summary>Connects with a wire of its own, which follows no redirect and is disposed with the client.</summary>
    /// <param name="options">How; copied.</param>
    /// <param name="timeProvider">The clock of timeouts and deadlines; null is the system's.</param>
    /// <param name="loggerFactory">Takes the logs, which hold no credentials; null logs nothing.</param>
    /// <param name="meterFactory">Makes the meter; null makes one for the process.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option is missing or wrong.</exception>
    public DotsClient(DotsClientOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
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
    public DotsClient(
        HttpClient httpClient, DotsClientOptions options, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null, IMeterFactory? meterFactory = null)
        : this(options, httpClient, isOwned: false, PipelineEnvironment.Of(timeProvider, loggerFactory, meterFactory))
    {
        ArgumentNullException.ThrowIfNull(httpClient);
    }

    internal DotsClient(DotsClientOptions options, Func<HttpClient> wire, PipelineEnvironment environment)
    {
        DotsClientOptionsValidator.Require(options);
        var own = options.Copy();
        var protocol = new DotsProtocol(own.Credentials(), own.ApiKeyHeader);
        var pipeline = new HttpPipeline(wire, protocol, new ConcurrencyGovernor(own.MaxConcurrency), own.Pipeline(), environment);
        targets = new DotsTargets(own);
        calls = new DotsCalls(pipeline, targets, new DotsFields(own.FieldNames), own.ApiKeyHeader);
    }

    /// <summary>For test doubles.</summary>
    protected DotsClient()
    {
        calls = null!;
        targets = null!;
    }

    private DotsClient(DotsClientOptions options, HttpClient httpClient, bool isOwned, PipelineEnvironment environment)
        : this(options, () => httpClient, environment) => owned = isOwned ? httpClient : null;

    /// <summary>Gets whether assets can be looked for by serial number: whether <see cref="DotsPaths.AssetsBySerialNumber"/> is set.</summary>
    public virtual bool KnowsAssetsBySerialNumber => targets.HasPath(nameof(DotsPaths.AssetsBySerialNumber));

    /// <summary>Gets whether <see cref="PartnerAssets"/> can be asked: whether <see cref="DotsClientOptions.PartnerAddress"/> is set.</summary>
    [Experimental("MSPEXP001")]
    public virtual bool HasPartnerEndpoint => targets.HasPartner;

    /// <summary>Sends a call to the public API that this client has no operation for, through the same pipeline.</summary>
    /// <returns>The answer, which is a success: anything else is thrown as operations throw it.</returns>
    /// <exception cref="DotsApiException">The call failed.</exception>
    public virtual Task<DotsResponse> SendAsync(DotsRequest request, DotsCallOptions? options = null, CancellationToken cancellationToken = default)
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
