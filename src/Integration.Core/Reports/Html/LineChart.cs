using System.Globalization;
using Integration.Core.Journal;

namespace Integration.Core.Reports;

/// <summary>The month of a line: what was counted each day, the mark so far, the units billed, and a sign on each day with a write.</summary>
/// <remarks>The lines are drawn in a picture that is stretched to the page; the texts stand around it and keep their size.</remarks>
internal static class LineChart
{
    private const int Top = 22;
    private const int Height = 140;
    private const int DaysOfLabel = 7;

    public static void Write(Markup page, BillingReport report, LineReport line, string id)
    {
        var days = report.Month.Last.DayNumber - report.Month.First.DayNumber + 1;
        var counts = new StepLine(report.Month.First, line.Days.Select(day => (day.Day, day.Count)));
        var marks = new StepLine(report.Month.First, line.Days.Select(day => (day.Day, day.Mark)));
        var units = new StepLine(report.Month.First, line.Days.Select(day => (day.Day, day.Units)));
        int[] values = [.. counts.Values, .. marks.Values, .. units.Values];
        if (values.Length == 0)
        {
            page.Add($"<p>Nothing is known of this line&#39;s days{(line.Days is [var first, ..] ? $": {first.Count.Reason}" : "")}.</p>");
            return;
        }

        var axis = Axis.Over(values.Min(), values.Max());
        page.Add($"<figure class=\"month\"><figcaption><span><i class=\"key count\"></i> counted</span> <span><i class=\"key mark\"></i> mark</span> <span><i class=\"key units\"></i> units billed</span> <span><i class=\"key write\"></i> write</span>");
        page.Add($"</figcaption><svg role=\"img\" aria-labelledby=\"{id}a {id}b\"><title id=\"{id}a\">{line.Product}, {report.Month.First} to {report.Month.Last}</title><desc id=\"{id}b\">");
        page.Add($"{Said("Counted", counts)} {Said("Mark", marks)} {Said("Units billed", units)} Writes: {line.Writes.Count}.</desc>");
        WriteAxes(page, report.Month, days, axis);
        page.Add($"<svg y=\"{Top}\" width=\"100%\" height=\"{Height}\" viewBox=\"0 0 {days} 100\" preserveAspectRatio=\"none\">");
        page.Add($"<path class=\"units\" d=\"{units.Path(axis)}\"/><path class=\"count\" d=\"{counts.Path(axis)}\"/><path class=\"mark\" d=\"{marks.Path(axis)}\"/></svg>");
        foreach (var write in line.Writes.Where(write => report.Month.Contains(write.EffectiveDate)).GroupBy(write => write.EffectiveDate))
        {
            WriteSign(page, (write.Key.DayNumber - report.Month.First.DayNumber) * 100m / days, write);
        }

        page.Add($"</svg></figure>");
    }

    private static void WriteAxes(Markup page, DateRange month, int days, Axis axis)
    {
        foreach (var tick in axis.Ticks)
        {
            var y = Top + (axis.At(tick) * Height / 100);
            page.Add($"<line x2=\"100%\" y1=\"{y}\" y2=\"{y}\"/><text x=\"-8\" y=\"{y + 4}\" text-anchor=\"end\">{new Quantity(tick)}</text>");
        }

        for (var day = 0; day < days; day += DaysOfLabel)
        {
            page.Add($"<text x=\"{day * 100m / days}%\" y=\"{Top + Height + 16}\">{month.First.AddDays(day).Day}</text>");
        }
    }

    private static void WriteSign(Markup page, decimal x, IGrouping<DateOnly, ReportedWrite> writes)
    {
        page.Add($"<svg x=\"{x}%\" y=\"{Top - 12}\" class=\"write\"><title>{writes.Key}: ");
        page.Add($"{string.Join("; ", writes.Select(write => Said(page, write)))}</title><path d=\"M-5 0H5L0 9Z\"/></svg>");
    }

    private static string Said(Markup page, ReportedWrite write) =>
        $"{(write.Kind == JournalKind.UnitCost ? "unit cost" : "units")} {new Quantity(write.From).ToString(page.Culture)} → {new Quantity(write.To).ToString(page.Culture)}, {WriteTable.WordOf(write.State)}";

    private static string Said(string what, StepLine line) => line.Values is [var first, ..]
        ? string.Create(CultureInfo.InvariantCulture, $"{what}: {first} at first, {line.Values[^1]} at last, between {line.Values.Min()} and {line.Values.Max()}.")
        : $"{what}: unknown.";
}
