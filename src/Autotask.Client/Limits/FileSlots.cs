using System.Security.Cryptography;
using System.Text;

namespace Autotask.Client;

/// <summary>The slots of one machine: so many lock files per integration code and object.</summary>
internal sealed class FileSlots(DirectoryInfo directory, int places, TimeProvider timeProvider) : ISlots
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(25);

    // Waiters of this process queue in order, and only as many of them as there are places look at the files.
    private readonly MemorySlots own = new(places);

    public async ValueTask<IDisposable> EnterAsync(string integrationCode, string name, CancellationToken cancellationToken)
    {
        var held = new HeldSlots();
        held.Add(await own.EnterAsync(integrationCode, name, cancellationToken).ConfigureAwait(false));
        try
        {
            held.Add(await LockOneAsync(PathOf(integrationCode, name), cancellationToken).ConfigureAwait(false));
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private async ValueTask<FileStream> LockOneAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            for (var place = 0; place < places; place++)
            {
                if (LockFile.TryOpen($"{path}.{place}") is { } stream)
                    return stream;
            }

            await Task.Delay(Patience, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    // A digest, because an integration code is a credential and a file's name is not a place for one.
    private string PathOf(string integrationCode, string name)
    {
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{integrationCode}\n{name.ToUpperInvariant()}"));
        return Path.Combine(directory.FullName, Convert.ToHexStringLower(key.AsSpan(0, 16)));
    }
}
