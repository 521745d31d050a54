using Integration.Core.Reports;

namespace Browser.Tests.Support;

/// <summary>Pages of reports, and where what was seen of them is kept.</summary>
internal static class Page
{
    public static async Task<string> OfAsync(BillingReport report)
    {
        await using var writer = new StringWriter();
        await BillingReportHtml.WriteAsync(report, writer);
        return writer.ToString();
    }

    /// <summary>Keeps a picture or a print under <c>artifacts/report-pages</c>, for people to look at.</summary>
    public static void Keep(string name, byte[] file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Sdk.sln")))
        {
            root = root.Parent;
        }

        var folder = Directory.CreateDirectory(Path.Combine(root!.FullName, "artifacts", "report-pages"));
        File.WriteAllBytes(Path.Combine(folder.FullName, name), file);
    }
}
