namespace Integration.Core.Reports;

/// <summary>A customer, on a page of its own when printed.</summary>
internal static class CustomerSection
{
    public static void Write(Markup page, BillingReport report, int at)
    {
        var customer = report.Customers[at];
        page.Add($"<section class=\"customer\"><h2 id=\"c{at}\">{new Name(customer.AccountName)} <small>account {customer.Account.Value}</small></h2>");
        if (customer.Lines.Count > 1)
        {
            foreach (var total in customer.Totals)
            {
                TotalTiles.Write(page, total);
            }
        }

        for (var i = 0; i < customer.Lines.Count; i++)
        {
            LineSection.Write(page, report, customer.Lines[i], $"c{at}l{i}");
        }

        page.Add($"</section>");
    }
}
