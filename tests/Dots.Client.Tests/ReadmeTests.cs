using System.Globalization;

namespace Dots.Client.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void TableOfOptions_NamesEveryDefault()
    {
        var options = new DotsClientOptions();
        var expected = new Dictionary<string, object>
        {
            ["ApiKeyHeader"] = options.ApiKeyHeader,
            ["BaseAddress"] = options.BaseAddress,
            ["FieldNames.Assets"] = options.FieldNames.Assets,
            ["FieldNames.SerialNumber"] = options.FieldNames.SerialNumber,
            ["FieldNames.Model"] = options.FieldNames.Model,
            ["FieldNames.PurchaseDate"] = options.FieldNames.PurchaseDate,
            ["FieldNames.AssignmentStatus"] = options.FieldNames.AssignmentStatus,
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
