using System.Reflection;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests;

public sealed class PlansGuideTests
{
    private static readonly string[] Rows = [.. File.ReadAllLines(Path.Combine(Root(), "docs", "guides", "plans.md")).Where(line => line.Contains("AutoApproval:", StringComparison.Ordinal))];

    [Theory]
    [InlineData("Billing", typeof(AutoApprovalOptions), "none")]
    [InlineData("Assets", typeof(AssetAutoApprovalOptions), "none")]
    [InlineData("Ticketing", typeof(TicketingAutoApprovalOptions), "true")]
    public void Guide_TableOfAutoApproval_HasEveryOptionWithItsDefault(string job, Type options, string standard)
    {
        var rows = Rows.Where(row => row.StartsWith($"| `{job}:", StringComparison.Ordinal)).ToList();

        Assert.All(options.GetProperties(BindingFlags.Public | BindingFlags.Instance), property =>
        {
            Assert.Equal(standard, property.GetValue(Activator.CreateInstance(options)) is { } value ? $"{value}".ToLowerInvariant() : "none");
            var row = Assert.Single(rows, row => row.Split('|')[1].Split('`').Any(name => name == property.Name || name == $"{job}:AutoApproval:{property.Name}"));
            Assert.Equal(standard, row.Split('|')[2].Trim());
        });
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Sdk.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }
}
