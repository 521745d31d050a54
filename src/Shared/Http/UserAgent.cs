using System.Reflection;

namespace Shared.Http;

internal static class UserAgent
{
    /// <summary>The package and its version, and what the embedder adds.</summary>
    public static string Create(Assembly assembly, string? suffix)
    {
        var name = assembly.GetName();
        return $"{name.Name}/{name.Version?.ToString(3)} {suffix}".TrimEnd();
    }
}
