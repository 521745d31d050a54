using System.Buffers.Binary;
using System.IO.Compression;

namespace Browser.Tests.Support;

/// <summary>The pixels of a PNG file as Chromium writes it: 8 bits a channel, not interlaced.</summary>
internal sealed class Picture
{
    private readonly byte[] rows;
    private readonly int channels;

    private Picture(int width, int height, int channels, byte[] rows)
    {
        (Width, Height, this.channels, this.rows) = (width, height, channels, rows);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The share of pixels that are not as the one in the corner.</summary>
    public double Drawn
    {
        get
        {
            var corner = At(0, 0);
            var drawn = Enumerable.Range(0, Height).Sum(y => Enumerable.Range(0, Width).Count(x => At(x, y) != corner));
            return (double)drawn / (Width * Height);
        }
    }

    public (byte Red, byte Green, byte Blue) At(int x, int y)
    {
        var at = (y * Width * channels) + (x * channels);
        return (rows[at], rows[at + 1], rows[at + 2]);
    }

    public static Picture Read(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(png, at + 8, length);

            at += length + 12;
        }

        packed.Position = 0;
        using var bytes = new MemoryStream();
        using (var unpacking = new ZLibStream(packed, CompressionMode.Decompress))
        {
            unpacking.CopyTo(bytes);
        }

        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        var channels = png[25] == 6 ? 4 : 3;
        return new Picture(width, height, channels, Unfilter(bytes.ToArray(), width * channels, height, channels));
    }

    private static byte[] Unfilter(byte[] filtered, int length, int height, int channels)
    {
        var rows = new byte[length * height];
        for (var y = 0; y < height; y++)
        {
            var filter = filtered[y * (length + 1)];
            for (var x = 0; x < length; x++)
            {
                var left = x >= channels ? rows[(y * length) + x - channels] : 0;
                var above = y > 0 ? rows[((y - 1) * length) + x] : 0;
                var corner = x >= channels && y > 0 ? rows[((y - 1) * length) + x - channels] : 0;
                rows[(y * length) + x] = (byte)(filtered[(y * (length + 1)) + 1 + x] + Predict(filter, left, above, corner));
            }
        }

        return rows;
    }

    private static int Predict(byte filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        _ => Paeth(left, above, corner),
    };

    private static int Paeth(int left, int above, int corner)
    {
        var (a, b, c) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
