using System.Runtime.CompilerServices;

namespace JumpCloud.Client;

/// <summary>An id that goes into a header. JumpCloud reads a comma as several, and would mix their rows.</summary>
internal static class OneId
{
    /// <exception cref="ArgumentException">It is not one id.</exception>
    public static string Require(string id, [CallerArgumentExpression(nameof(id))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(id, name);
        return id.Length > 0 && id.All(char.IsAsciiLetterOrDigit) ? id : throw new ArgumentException($"'{id}' is not one id.", name);
    }
}
