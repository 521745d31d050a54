using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>Figures, instants and names as cells; what is Unknown is an empty one.</summary>
internal static class CsvFigure
{
    public static string Month(BillingReport report) => report.Month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in UTC, by the minute.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Of(decimal amount) => amount.ToString("0.00######", CultureInfo.InvariantCulture);

    public static string Of(Reading<decimal> amount) => amount.TryGet(out var known) ? Of(known) : "";

    public static string Of(Reading<int> count) => count.TryGet(out var known) ? known.ToString(CultureInfo.InvariantCulture) : "";

    public static string Of(Reading<string> text) => text.TryGet(out var known) ? CsvText.Cell(known) : "";
}
