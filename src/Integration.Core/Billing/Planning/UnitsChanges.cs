using System.Globalization;
using System.Text;

namespace Integration.Core.Billing;

/// <summary>Turns planned steps into changes, with the words that a person reads before approving them.</summary>
internal static class UnitsChanges
{
    public static UnitsChange From(UnitsStep step, LineInput line) => new()
    {
        Contract = line.Line.Contract,
        Line = line.Line.Id,
        Tenants = [.. line.Links.Select(link => link.Tenant)],
        EffectiveDate = step.Date,
        From = step.From,
        To = step.To,
        Reason = step.To > step.From
            ? $"The mark so far asks for {line.Billable(step.MarkDay)} units on {step.MarkDay:yyyy-MM-dd}."
            : $"The period that contains {step.Date:yyyy-MM-dd} begins with a mark for {step.To} units.",
        Evidence = Evidence(step, line),
    };

    /// <summary>Says by how much the periods bill less than their marks times the price, because steps begin after a period's first day.</summary>
    public static IEnumerable<Finding> Proration(IReadOnlyList<UnitsStep> steps, LineInput line)
    {
        var late = steps.Where(step => Unbilled(step, line) > 0).ToList();
        if (late.Count == 0)
            yield break;

        var text = line.Line.UnitPrice is { } price
            ? $"The target prorates: {Money(late.Sum(step => Unbilled(step, line)) * price, line)} less is billed than the mark times the price."
            : "The target prorates: less is billed than the mark times the price.";
        yield return Findings.Prorated.About(line.Line.Id, text, string.Join(' ', late.Select(step => Part(step, line))));
    }

    private static string Evidence(UnitsStep step, LineInput line)
    {
        var text = new StringBuilder();
        for (var i = 0; i < line.Links.Count; i++)
        {
            var (tenant, policy) = (line.Links[i].TenantName, line.Links[i].Policy);
            var window = line.Windows.Containing(step.MarkDay);
            text.Append(CultureInfo.InvariantCulture, $"{tenant}: mark {line.Mark(i, step.MarkDay)} of {policy.Counts} in {window} ")
                .Append(CultureInfo.InvariantCulture, $"until {step.MarkDay:yyyy-MM-dd} ({policy.TimeZone}), {policy.Excluded} excluded. ");
        }

        text.Append(CultureInfo.InvariantCulture, $"Minimum {line.Policy.Minimum}.");
        return Unbilled(step, line) > 0 ? text.Append(' ').Append(Part(step, line)).ToString() : text.ToString();
    }

    private static string Part(UnitsStep step, LineInput line)
    {
        var period = line.Periods.Containing(step.Date);
        var less = line.Line.UnitPrice is { } price ? $", {Money(Unbilled(step, line) * price, line)} less than whole" : "";
        return $"{step.To - step.From} units are billed for {period.Last.DayNumber - step.Date.DayNumber + 1} of {Length(period)} days{less}.";
    }

    /// <summary>The units, in parts of a period, that a step leaves unbilled.</summary>
    private static decimal Unbilled(UnitsStep step, LineInput line)
    {
        var period = line.Periods.Containing(step.Date);
        return Math.Max(0, step.To - step.From) * (decimal)(step.Date.DayNumber - period.First.DayNumber) / Length(period);
    }

    private static int Length(DateRange period) => period.Last.DayNumber - period.First.DayNumber + 1;

    private static string Money(decimal amount, LineInput line) => string.Create(
        CultureInfo.InvariantCulture, $"{Math.Round(amount, 2, MidpointRounding.AwayFromZero):0.00} {line.Line.Currency ?? "of an unknown currency"}");
}
