using Integration.SnipeIt.Calls;
using Shared;

namespace Integration.SnipeIt.Creating;

/// <summary>Keeps what the settings mean for the length of a few requests, because a run asks for it once an asset. Safe for concurrent calls.</summary>
internal sealed class InstallationCache(SnipeItClient client, SnipeItOptions options, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly AsyncGate gate = new(1);
    private Entry? entry;

    /// <exception cref="SnipeItApiException">It could not be read.</exception>
    public async Task<Installation> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref entry) is { } young && time.GetElapsedTime(young.ReadAt) < Lifetime)
            return young.Installation;

        using var turn = await gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (entry is { } read && time.GetElapsedTime(read.ReadAt) < Lifetime)
            return read.Installation;

        var readAt = time.GetTimestamp();
        var installation = await Installation.ReadAsync(client, options, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref entry, new Entry(installation, readAt));
        return installation;
    }

    /// <summary>Forgets what was read: somebody is about to change it, or has.</summary>
    public void Forget() => Volatile.Write(ref entry, null);

    private sealed record Entry(Installation Installation, long ReadAt);
}
