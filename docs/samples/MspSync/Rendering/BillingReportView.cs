using System.Globalization;
using Integration.Core;
using Integration.Core.Reports;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>A month's report: a row for each contract line, totals of each currency, what no line bills, and what a person should know.</summary>
internal static class BillingReportView
{
    // From here on the instant of the mark, the cost and what is posted have columns of their own.
    private const int Wide = 110;

    public static void Print(IAnsiConsole console, BillingReport report, Extent extent, IReadOnlyList<string> files)
    {
        console.MarkupLineInterpolated($"[bold]{report.Month.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}[/], {report.Month.First:yyyy-MM-dd} to {report.Until:yyyy-MM-dd}{Zones(report)}.");
        foreach (var note in report.Notes)
            console.WriteLine(Words.Printable(note));

        console.WriteLine();
        PrintLines(console, report, extent);
        PrintTotals(console, report);
        if (report.Customers is [var only])
            BillingDetailView.Print(console, only);

        PrintUnmapped(console, report.Unmapped, extent);
        PrintUnlinked(console, report.Unlinked, extent);
        PrintInvoices(console, report.Invoices);
        FindingView.PrintKinds(console, report.Findings, SubjectNames.Of(report), report.Customers.Count == 1 ? Extent.Whole : extent, "report");
        if (files.Count > 0)
        {
            console.WriteLine();
            console.WriteLine("Written:");
        }

        // On lines that never wrap, so that they can be copied.
        foreach (var file in files)
            console.Profile.Out.Writer.WriteLine($"  {file}");
    }

    public static string Of(Reading<decimal> amount) =>
        amount.TryGet(out var known) ? known.ToString("#,##0.00", CultureInfo.InvariantCulture) : "unknown";

    public static string Of(Reading<int> count) => count.TryGet(out var known) ? known.ToString(CultureInfo.InvariantCulture) : "?";

    private static string Zones(BillingReport report) => report.TimeZones.Count switch
    {
        0 => "",
        1 => $", in the time zone {report.TimeZones[0]}",
        _ => $", each line in its own time zone: {string.Join(", ", report.TimeZones)}",
    };

    private static void PrintLines(IAnsiConsole console, BillingReport report, Extent extent)
    {
        if (report.Customers.Count == 0)
        {
            console.WriteLine("No tenant is linked to a contract line.");
            return;
        }

        var isWide = console.Profile.Width >= Wide;
        TextColumn[] wide = isWide ? [new("Cost")] : [];
        TextColumn[] reached = isWide ? [new("Reached (UTC)")] : [];
        TextColumn[] posted = isWide ? [new("Posted")] : [];
        var table = new TextTable(
            [new("Customer", 10), new("Service", 8), new("Mark"), .. reached, new("Units"), .. wide, new("Price"), new("Margin"), new("Unbilled"), .. posted, new("")]);
        foreach (var customer in report.Customers)
        {
            foreach (var line in customer.Lines)
            {
                table.Add(
                [
                    customer.AccountName,
                    line.ServiceName.TryGet(out var service) ? service : $"line {line.Line}",
                    Of(line.Days is [.., var last] ? last.Mark : default),
                    .. isWide ? [Reached(line)] : Array.Empty<string>(),
                    Units(line.UnitsAtStart, line.UnitsAtEnd),
                    .. isWide ? [Of(line.Cost)] : Array.Empty<string>(),
                    Of(line.Price),
                    Of(line.Margin),
                    Of(line.Unbilled),
                    .. isWide ? [Posted(line)] : Array.Empty<string>(),
                    line.Currency.TryGet(out var currency) ? currency : "?",
                ]);
            }
        }

        table.Print(console, extent);
    }

    private static void PrintTotals(IAnsiConsole console, BillingReport report)
    {
        if (report.Totals.Count == 0)
            return;

        console.WriteLine();
        foreach (var total in report.Totals)
        {
            console.WriteLine(
                $"{total.Currency}: cost {Of(total.Cost)}, price {Of(total.Price)}, margin {Of(total.Margin)}, unbilled {Of(total.Unbilled)}, {Words.Count(total.Lines, "line")}.");
            if (total.LinesWithoutCost + total.LinesWithoutPrice + total.LinesWithoutUnbilled > 0)
                console.WriteLine($"     Not in these sums: the cost of {Words.Count(total.LinesWithoutCost, "line")}, the price of {Words.Count(total.LinesWithoutPrice, "line")} and the unbilled of {Words.Count(total.LinesWithoutUnbilled, "line")}, which are not known.");
        }
    }

    private static void PrintUnmapped(IAnsiConsole console, Reading<IReadOnlyList<UnmappedUsage>> unmapped, Extent extent)
    {
        if (!unmapped.TryGet(out var tenants) || tenants.Count == 0)
            return;

        console.WriteLine();
        var table = new TextTable(new("On no line", 12), new("Users"), new("Devices"), new("Cost a month", 12), new("Why", 16));
        foreach (var tenant in tenants)
        {
            var cost = tenant.MonthlyCost.IsKnown ? $"{Of(tenant.MonthlyCost)} {tenant.Currency}" : "unknown";
            table.Add([tenant.Name, Of(tenant.Users), Of(tenant.Devices), cost, tenant.IsExcluded ? $"Excluded: {tenant.Reason}" : tenant.Reason]);
        }

        table.Print(console, extent.IsWhole ? extent : extent.AtMost(10));
        console.WriteLine("Revenue at risk. The cost is your own, by the price list; what it would sell for is not known.");
    }

    private static void PrintUnlinked(IAnsiConsole console, IReadOnlyList<UnlinkedLine> lines, Extent extent)
    {
        if (lines.Count == 0)
            return;

        console.WriteLine();
        var table = new TextTable(new("On no link now", 14), new("Contract", 8), new("Units"), new("Cost"), new("Price"), new("Margin"), new(""));
        foreach (var line in lines)
        {
            table.Add(
            [
                line.ServiceName.TryGet(out var service) ? service : $"line {line.Line}",
                line.ContractName.TryGet(out var contract) ? contract : "unknown",
                Units(line.UnitsAtStart, line.UnitsAtEnd),
                Of(line.Cost),
                Of(line.Price),
                Of(line.Margin),
                line.Currency.TryGet(out var currency) ? currency : "?",
            ]);
        }

        table.Print(console, extent.IsWhole ? extent : extent.AtMost(10));
    }

    private static void PrintInvoices(IAnsiConsole console, Reading<IReadOnlyList<SourceInvoice>> invoices)
    {
        if (!invoices.TryGet(out var known) || known.Count == 0)
            return;

        console.WriteLine();
        var table = new TextTable(new("Vendor's invoice", 14), new("Due"), new("Amount"), new("To pay"), new("State", 8));
        foreach (var invoice in known)
        {
            table.Add([invoice.Id, invoice.DueOn is { } due ? Words.Of(due) : "", $"{Of(invoice.Amount)} {invoice.Currency}", $"{Of(invoice.Remaining)} {invoice.Currency}", invoice.Status ?? ""]);
        }

        table.Print(console);
    }

    private static string Reached(LineReport line) =>
        line.Tenants is [{ MarkAt: { IsKnown: true } at }] ? Words.Of(at.Value.ToUniversalTime()) : "";

    private static string Units(Reading<int> atStart, Reading<int> atEnd)
    {
        var (start, end) = (Of(atStart), Of(atEnd));
        return start == end ? end : $"{start}→{end}";
    }

    private static string Posted(LineReport line) => line.Posted switch
    {
        { IsKnown: false } => "unknown",
        { Value: [] } => "nothing",
        { Value: var items } when items.All(item => item.Amount.IsKnown) => Of(Reading.Known(items.Sum(item => item.Amount.Value))),
        _ => "unknown",
    };
}
