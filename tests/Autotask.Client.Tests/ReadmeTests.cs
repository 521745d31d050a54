using System.Globalization;

namespace Autotask.Client.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void TableOfOptions_NamesEveryDefault()
    {
        var options = new AutotaskClientOptions();
        var expected = new Dictionary<string, object>
        {
            ["TotalTimeout"] = options.TotalTimeout,
            ["AttemptTimeout"] = options.AttemptTimeout,
            ["BudgetTimeout"] = options.BudgetTimeout,
            ["PicklistLifetime"] = options.PicklistLifetime,
            ["MaxResponseBytes"] = options.MaxResponseBytes,
            ["Retry.Enabled"] = options.Retry.Enabled,
            ["Retry.MaxRetries"] = options.Retry.MaxRetries,
            ["Retry.Delay"] = options.Retry.Delay,
            ["Retry.MaxDelay"] = options.Retry.MaxDelay,
            ["Budget.Slots"] = options.Budget.Slots,
            ["Budget.HourlyShare"] = options.Budget.HourlyShare,
        };

        Assert.Equal(
            expected.Select(option => (option.Key, Convert.ToString(option.Value, CultureInfo.InvariantCulture)!)),
            Rows());
    }

    private static IEnumerable<(string Name, string Default)> Rows() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`'))
            .Where(cells => cells.Length == 5)
            .Select(cells => (cells[1], cells[3]));
}
