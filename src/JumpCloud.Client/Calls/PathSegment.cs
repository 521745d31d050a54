using System.Runtime.CompilerServices;

namespace JumpCloud.Client;

/// <summary>One id in a path. An empty one would name the collection around it, and dots what stands above.</summary>
internal static class PathSegment
{
    /// <exception cref="ArgumentException">It is null, empty or made of dots.</exception>
    public static string Of(string? id, [CallerArgumentExpression(nameof(id))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, name);
        return id is "." or ".." ? throw new ArgumentException($"'{id}' is not an id.", name) : Uri.EscapeDataString(id);
    }
}
