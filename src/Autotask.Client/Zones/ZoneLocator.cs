using System.Text.Json;
using Shared;
using Shared.Http;
using Shared.Json;

namespace Autotask.Client;

/// <summary>Finds the zone of the API user, once, and once more when it is suspected to have moved.</summary>
internal sealed class ZoneLocator(HttpPipeline pipeline, IAutotaskCredentialSource credentials, Uri discovery, TimeProvider timeProvider)
{
    // A wrong secret answers 401 to every call, and need not be followed by a discovery every time.
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);

    private readonly AsyncGate oneAtATime = new(1);
    private Zone? current;
    private long? confirmed;

    /// <summary>The zone as it was found first.</summary>
    /// <exception cref="AutotaskApiException">It cannot be found, or its address is not to be trusted.</exception>
    public async ValueTask<Zone> GetAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref current) ?? await LocateAsync(null, cancellationToken).ConfigureAwait(false);

    /// <summary>Finds the zone again, unless someone else has since.</summary>
    public ValueTask<Zone> GetOtherThanAsync(Zone suspect, CancellationToken cancellationToken) => LocateAsync(suspect, cancellationToken);

    private bool IsTrusted => confirmed is { } at && timeProvider.GetElapsedTime(at) < Trust;

    private async ValueTask<Zone> LocateAsync(Zone? suspect, CancellationToken cancellationToken)
    {
        using var turn = await oneAtATime.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (Volatile.Read(ref current) is { } known && (!ReferenceEquals(known, suspect) || IsTrusted))
            return known;

        var user = await credentials.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        var call = new WireCall
        {
            Method = HttpMethod.Get,
            BaseAddress = RelativePath.WithSlash(discovery),
            Target = $"atservicesrest/v1.0/zoneInformation?user={Uri.EscapeDataString(user.UserName)}",
            Operation = "ZoneInformation.read",
            IsSafe = true,
            IsAnonymous = true,
        };
        var found = await pipeline.SendAsync(call, Read, cancellationToken).ConfigureAwait(false);
        confirmed = suspect is null ? null : timeProvider.GetTimestamp();
        Volatile.Write(ref current, found);
        return found;
    }

    private Zone Read(WireResponse response)
    {
        var information = WireBody.Read(response.Body, static (ref Utf8JsonReader reader) => Wire.ReadRecord<ZoneInformation>(ref reader, FieldOrder.Of<ZoneInformation>()));
        var address = ZoneRules.FindBaseAddress(discovery, information.Url)
            ?? throw new JsonException($"it names the zone '{information.Url}', which is neither https under .autotask.net nor the discovery address itself, so no credentials are sent there");
        return new Zone(information, address);
    }
}
