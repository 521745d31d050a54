using System.Reflection;

namespace Conventions.Tests;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Packages { get; } =
        [.. Directory.EnumerateFiles(At("src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static Assembly Load(string package) => Assembly.Load(new AssemblyName(package));

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static IEnumerable<string> Files(string folder, string pattern)
    {
        var start = At(folder);
        if (!Directory.Exists(start))
        {
            return [];
        }

        return Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(part => part is "node_modules" or "artifacts" or "bin" or "obj"))
            .Order(StringComparer.Ordinal);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Sdk.sln above {AppContext.BaseDirectory}.");
    }
}
