using Integration.Core.Journal;

namespace Integration.Core.Reports;

/// <summary>What was written to a line, when, why and by whose leave.</summary>
internal static class WriteTable
{
    public static void Write(Markup page, LineReport line, ZonedTime time)
    {
        if (line.Writes.Count == 0)
        {
            page.Add($"<p>Nothing was written to this line for the month.</p>");
            return;
        }

        page.Add($"<div class=\"wide\"><table class=\"written\"><caption>Written</caption><thead><tr><th scope=\"col\">Takes effect<th scope=\"col\">Change");
        page.Add($"<th scope=\"col\">State<th scope=\"col\">Why</tr></thead><tbody>");
        foreach (var write in line.Writes)
        {
            page.Add($"<tr><th scope=\"row\">{write.EffectiveDate}<td>");
            WriteChange(page, write, line.Currency);
            page.Add($"<td>{WordOf(write.State)}");
            if (write.SentAt is { } sent)
                page.Add($" <small>{time.Of(sent)} {time.Name}</small>");

            if (write.State != JournalState.Verified && write.Detail is { } detail)
                page.Add($" <small>{detail}</small>");

            page.Add($"<td>{write.Reason} <small>");
            WriteApproval(page, write, time);
            page.Add($" Plan {write.PlanHash[..Math.Min(12, write.PlanHash.Length)]}.</small></tr>");
        }

        page.Add($"</tbody></table></div>");
    }

    public static string WordOf(JournalState state) => state switch
    {
        JournalState.Verified => "verified",
        JournalState.Sent => "accepted, not read back yet",
        JournalState.Unknown => "not known whether it was written",
        JournalState.Conflict => "conflict",
        JournalState.Resolved => "settled by a person",
        JournalState.Refused => "refused",
        JournalState.DateTaken => "not written: the date was taken",
        JournalState.Superseded => "not sent",
        JournalState.Intent => "not sent yet",
        _ => "being sent",
    };

    private static void WriteChange(Markup page, ReportedWrite write, Reading<string> currency)
    {
        if (write.Kind == JournalKind.UnitCost)
        {
            WriteCost(page, write.From, write.To, currency);
            return;
        }

        page.Add($"units {new Quantity(write.From)}&nbsp;→&nbsp;{new Quantity(write.To)}");
        if (write.UnitCost is { } cost)
        {
            page.Add($", ");
            WriteCost(page, cost.From, cost.To, currency);
        }
    }

    private static void WriteCost(Markup page, decimal from, decimal to, Reading<string> currency) =>
        page.Add($"unit cost {Money.Of(Reading.Known(from), currency)} → {Money.Of(Reading.Known(to), currency)}");

    private static void WriteApproval(Markup page, ReportedWrite write, ZonedTime time)
    {
        if (write.ApprovedBy is not { } by)
        {
            page.Add($"No approval on record.");
            return;
        }

        page.Add($"Approved by {new Name(by)}");
        if (write.ApprovedAt is { } at)
            page.Add($" at {time.Of(at)}");

        if (write.ApprovedBecause is { } because)
            page.Add($": {new Name(because)}");

        page.Add($".");
    }
}
