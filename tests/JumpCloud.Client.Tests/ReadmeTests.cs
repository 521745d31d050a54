using System.Globalization;

namespace JumpCloud.Client.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void TableOfOptions_NamesEveryDefault()
    {
        var options = new JumpCloudClientOptions();
        var expected = new Dictionary<string, object>
        {
            ["Region"] = options.Region,
            ["IsSingleOrganization"] = options.IsSingleOrganization,
            ["TotalTimeout"] = options.TotalTimeout,
            ["AttemptTimeout"] = options.AttemptTimeout,
            ["MaxConcurrency"] = options.MaxConcurrency,
            ["PermitTimeout"] = options.PermitTimeout,
            ["MaxResponseBytes"] = options.MaxResponseBytes,
            ["Retry.Enabled"] = options.Retry.Enabled,
            ["Retry.MaxRetries"] = options.Retry.MaxRetries,
            ["Retry.Delay"] = options.Retry.Delay,
            ["Retry.MaxDelay"] = options.Retry.MaxDelay,
        };

        Assert.Equal(
            expected.Select(option => (option.Key, Convert.ToString(option.Value, CultureInfo.InvariantCulture)!)),
            Rows());
    }

    private static IEnumerable<(string Name, string Default)> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`'))
            .Select(cells => (cells[1], cells[3]));
}
