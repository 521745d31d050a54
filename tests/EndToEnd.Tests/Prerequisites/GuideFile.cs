namespace EndToEnd.Tests.Prerequisites;

/// <summary>The guides as they stand in the repository.</summary>
internal static class GuideFile
{
    public static string Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "guides", $"{name}.md"));
    }
}
