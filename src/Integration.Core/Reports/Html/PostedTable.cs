namespace Integration.Core.Reports;

/// <summary>What the target has approved and posted for a line.</summary>
internal static class PostedTable
{
    public static void Write(Markup page, LineReport line)
    {
        if (!line.Posted.TryGet(out var posted))
        {
            page.Add($"<p>What is posted is <em>unknown</em>: {line.Posted.Reason}</p>");
            return;
        }

        if (posted.Count == 0)
        {
            page.Add($"<p>Nothing is posted for the month yet.</p>");
            return;
        }

        page.Add($"<div class=\"wide\"><table class=\"posted\"><caption>Posted</caption><thead><tr><th scope=\"col\">For<th scope=\"col\">What");
        page.Add($"<th scope=\"col\" class=\"n\">Quantity<th scope=\"col\" class=\"n\">Rate<th scope=\"col\" class=\"n\">Amount<th scope=\"col\" class=\"n\">Cost<th scope=\"col\">Posted on</tr></thead><tbody>");
        foreach (var item in posted)
        {
            page.Add($"<tr><th scope=\"row\">{item.Date}<td>{(item.IsAdjustment ? "adjustment" : "period")}<td class=\"n\">{item.Quantity}<td class=\"n\">{Money.Of(item.Rate, line.Currency)}");
            page.Add($"<td class=\"n\">{Money.Of(item.Amount, line.Currency)}<td class=\"n\">{Money.Of(item.Cost, line.Currency)}<td>");
            if (item.PostedOn is { } on)
                page.Add($"{on}");

            if (item.Invoice is { } invoice)
                page.Add($" <small>invoice {new Name(invoice)}</small>");

            page.Add($"</tr>");
        }

        page.Add($"</tbody></table></div>");
    }
}
