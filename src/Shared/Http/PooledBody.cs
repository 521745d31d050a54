using System.Buffers;

namespace Shared.Http;

/// <summary>The bytes of a body in an array that goes back to the pool.</summary>
internal readonly struct PooledBody(byte[] array, int length) : IDisposable
{
    private const int FirstGuess = 16 * 1024;

    public ReadOnlyMemory<byte> Memory => array is null ? default : array.AsMemory(0, length);

    public void Dispose()
    {
        if (array is { Length: > 0 })
            ArrayPool<byte>.Shared.Return(array);
    }

    public static async ValueTask<PooledBody> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? FirstGuess;
        if (announced > maxBytes)
            throw new ResponseTooLargeException(maxBytes);

        // One more byte than announced lets the last read see the end without growing.
        var buffer = ArrayPool<byte>.Shared.Rent((int)announced + 1);
        var length = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false) is > 0 and var read)
                {
                    length += read;
                    if (length > maxBytes)
                        throw new ResponseTooLargeException(maxBytes);

                    if (length == buffer.Length)
                        buffer = Grow(buffer);
                }
            }

            return new PooledBody(buffer, length);
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }
}
