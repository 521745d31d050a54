using System.Net;
using Shared.Http;

namespace Autotask.Client;

/// <summary>Sends calls to the user's zone, and once more when the user turns out to have moved to another one.</summary>
internal sealed class AutotaskWire(HttpPipeline pipeline, ZoneLocator zones)
{
    public ValueTask<Zone> GetZoneAsync(CancellationToken cancellationToken) => zones.GetAsync(cancellationToken);

    /// <exception cref="AutotaskApiException">The call failed, or its body is not what <paramref name="read"/> expects.</exception>
    public async Task<T> SendAsync<T>(WireCall call, Func<WireResponse, T> read, CancellationToken cancellationToken)
    {
        var zone = await zones.GetAsync(cancellationToken).ConfigureAwait(false);
        Zone? moved;
        try
        {
            return await pipeline.SendAsync(call with { BaseAddress = zone.BaseAddress }, read, cancellationToken).ConfigureAwait(false);
        }
        catch (AutotaskCredentialsException exception) when (exception.StatusCode is HttpStatusCode.Unauthorized)
        {
            moved = await FindMovedAsync(zone, cancellationToken).ConfigureAwait(false);
            if (moved is null)
                throw;
        }

        var again = call with { BaseAddress = moved.BaseAddress, Options = call.Options with { BeforeSend = null } };
        return await pipeline.SendAsync(again, read, cancellationToken).ConfigureAwait(false);
    }

    // A wrong zone answers 401 as wrong credentials do. Where discovery fails, the 401 is the better thing to report.
    private async ValueTask<Zone?> FindMovedAsync(Zone suspect, CancellationToken cancellationToken)
    {
        try
        {
            var zone = await zones.GetOtherThanAsync(suspect, cancellationToken).ConfigureAwait(false);
            return zone.BaseAddress == suspect.BaseAddress ? null : zone;
        }
        catch (AutotaskApiException)
        {
            return null;
        }
    }
}
