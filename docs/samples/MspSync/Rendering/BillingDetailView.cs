using System.Globalization;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Reports;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>One customer's month in detail: tenants with both sides' figures, writes with who allowed them, and what is posted.</summary>
internal static class BillingDetailView
{
    public static void Print(IAnsiConsole console, CustomerReport customer)
    {
        foreach (var line in customer.Lines)
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold]{Words.Printable(Title(line))}[/]");
            PrintTenants(console, line);
            PrintWrites(console, line);
            PrintPosted(console, line);
        }
    }

    private static string Title(LineReport line) =>
        $"{(line.ServiceName.TryGet(out var service) ? service : "A service that could not be read")} (line {line.Line}){(line.ContractName.TryGet(out var contract) ? $", {contract}" : "")}";

    private static void PrintTenants(IAnsiConsole console, LineReport line)
    {
        var table = new TextTable(new("Tenant", 10), new("Mark"), new("Reached (UTC)"), new("Excluded"), new("Vendor's mark"), new("Estimate", 8));
        foreach (var tenant in line.Tenants)
        {
            table.Add(
                [
                    tenant.Name,
                    $"{BillingReportView.Of(tenant.Mark)} {tenant.Counts}".ToLowerInvariant(),
                    tenant.MarkAt.TryGet(out var at) ? Words.Of(at.ToUniversalTime()) : "",
                    $"{tenant.Excluded}",
                    BillingReportView.Of(tenant.SourceMark),
                    Estimate(tenant.Estimate),
                ],
                tenant.IncompleteBecause is { } reason ? $"The mark may be too low: {reason}." : null);
        }

        table.Print(console);
    }

    private static void PrintWrites(IAnsiConsole console, LineReport line)
    {
        if (line.Writes.Count == 0)
        {
            console.WriteLine("Nothing was written that takes effect in the month.");
            return;
        }

        var table = new TextTable(new("From"), new("Written", 14), new("Sent (UTC)"), new("State"), new("By", 6), new("Why", 8));
        foreach (var write in line.Writes)
        {
            table.Add(
            [
                Words.Of(write.EffectiveDate),
                Written(write),
                write.SentAt is { } at ? Words.Of(at.ToUniversalTime()) : "",
                $"{write.State}".ToLowerInvariant(),
                write.ApprovedBy ?? "–",
                write.Reason,
            ]);
        }

        table.Print(console);
    }

    private static void PrintPosted(IAnsiConsole console, LineReport line)
    {
        if (!line.Posted.TryGet(out var items))
        {
            console.WriteLine(Words.Printable($"What is posted is not known: {line.Posted.Reason}."));
            return;
        }

        if (items.Count == 0)
        {
            console.WriteLine("Nothing that is posted has its date in the month.");
            return;
        }

        var table = new TextTable(new("For"), new("Quantity"), new("Rate"), new("Amount"), new("Cost"), new("Posted"), new("Invoice", 6));
        foreach (var item in items)
        {
            table.Add(
            [
                Words.Of(item.Date), Quantity(item.Quantity), BillingReportView.Of(item.Rate), BillingReportView.Of(item.Amount), BillingReportView.Of(item.Cost),
                item.PostedOn is { } day ? Words.Of(day) : "", item.Invoice ?? "",
            ]);
        }

        table.Print(console);
    }

    private static string Quantity(Reading<decimal> reading) =>
        reading.TryGet(out var quantity) ? quantity.ToString("0.####", CultureInfo.InvariantCulture) : "unknown";

    private static string Written(ReportedWrite write)
    {
        if (write.Kind == JournalKind.UnitCost)
            return $"cost {Words.Of(write.From)} → {Words.Of(write.To)}";

        var units = $"{write.From:0} → {write.To:0} units";
        return write.UnitCost is { } cost ? $"{units}, cost {Words.Of(cost.From)} → {Words.Of(cost.To)}" : units;
    }

    private static string Estimate(Reading<SourceEstimate> reading) =>
        !reading.TryGet(out var estimate) ? "?"
        : estimate.Amount.IsKnown ? $"{BillingReportView.Of(estimate.Amount)} {estimate.Currency}"
        : $"{estimate.Raw}, unit unknown";
}
