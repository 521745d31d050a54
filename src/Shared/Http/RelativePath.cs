namespace Shared.Http;

internal static class RelativePath
{
    /// <summary>Refuses what would leave the base address: another host, or its root.</summary>
    /// <exception cref="ArgumentException">The path is absolute, or begins with a slash.</exception>
    public static string Require(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var first = path.AsSpan(0, path.AsSpan().IndexOfAny('/', '?') is >= 0 and var end ? end : path.Length);
        return first.IsEmpty || first.ContainsAny(':', '\\')
            ? throw new ArgumentException($"'{path}' is not a relative path without a leading slash.", nameof(path))
            : path;
    }

    /// <summary>The address as one that paths are relative to: without a trailing slash its last segment would be replaced.</summary>
    public static Uri WithSlash(Uri address) => address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
}
