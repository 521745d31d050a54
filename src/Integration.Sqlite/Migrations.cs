using System.Reflection;

namespace Integration.Sqlite;

/// <summary>The numbered migrations, embedded: the file at index i leads to version i + 1. A shipped one is never edited.</summary>
internal static class Migrations
{
    public static IReadOnlyList<string> All { get; } = Load();

    private static List<string> Load()
    {
        var assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => Read(assembly, name))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
