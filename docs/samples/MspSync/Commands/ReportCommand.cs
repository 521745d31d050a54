using System.CommandLine;
using System.Globalization;
using Integration.Core;
using Integration.Core.Reports;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class ReportCommand
{
    private const string StandardOutput = "-";

    private static readonly Option<bool> All = AllOption.Create();

    private static readonly Option<string?> Month = new("--month")
    {
        Description = "The month, such as 2026-10. Without it, last month.",
        HelpName = "YYYY-MM",
    };

    private static readonly Option<string?> Customer = new("--customer")
    {
        Description = "Report one customer: the name or the id of its account, as links have it.",
        HelpName = "NAME|ID",
    };

    private static readonly Option<string?> Csv = new("--csv")
    {
        Description = "Write a CSV file, a row for each contract line, and beside it .writes.csv and, for all customers, .unmapped.csv and .invoices.csv; - writes the first to standard output and nothing else.",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Html = new("--html")
    {
        Description = "Write the report as one HTML file with charts: it needs no network, and prints.",
        HelpName = "FILE",
    };

    public static Command Create(CommonOptions common)
    {
        Customer.RefuseEmpty();
        Csv.RefuseEmpty();
        Html.RefuseEmpty();
        Month.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !TryRead(text, out _))
                result.AddError($"'{text}' is not a month. Give it as 2026-10.");
        });
        var command = new Command("report", "Report a month for each customer: what was counted, written, billed and posted, cost and margin, and what no line bills. Writes nothing to a vendor.")
        {
            Month, Customer, Csv, Html, All,
        };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var csv = parsed.GetValue(Csv);
        if (csv == StandardOutput && session.Screen.IsJson)
            throw new ConfigurationException("--csv - and --json both want standard output. Give --csv a file.");

        var store = await session.OpenStoreAsync(cancellationToken);
        var account = parsed.GetValue(Customer) is { } wanted ? CustomerChoice.Find(await store.Links.ListAsync(cancellationToken), wanted) : (AccountId?)null;
        var reporting = await session.OpenJobAsync<BillingReporting>(cancellationToken);
        var report = await CreateAsync(reporting, parsed.GetValue(Month), account, await session.TodayAsync(cancellationToken), cancellationToken);
        List<string> files = [];
        if (parsed.GetValue(Html) is { } html)
            files.Add(await WholeFile.WriteAsync(html, writer => BillingReportHtml.WriteAsync(report, writer, culture: null, cancellationToken), cancellationToken));

        if (csv == StandardOutput)
        {
            await BillingReportCsv.WriteAsync(report, parsed.InvocationConfiguration.Output, cancellationToken);
            return ExitCode.Done;
        }

        if (csv is not null)
            files.AddRange(await WriteCsvAsync(csv, report, account is null, cancellationToken));

        session.Screen.Show(() => BillingReportJson.Write(report), console => BillingReportView.Print(console, report, Extent.Of(parsed.GetValue(All)), files));
        return ExitCode.Done;
    }

    private static async Task<IReadOnlyList<string>> WriteCsvAsync(string path, BillingReport report, bool isOfAll, CancellationToken cancellationToken)
    {
        List<string> files =
        [
            await WholeFile.WriteAsync(path, writer => BillingReportCsv.WriteAsync(report, writer, cancellationToken), cancellationToken),
            await WholeFile.WriteAsync(Path.ChangeExtension(path, ".writes.csv"), writer => BillingReportCsv.WriteWritesAsync(report, writer, cancellationToken), cancellationToken),
        ];
        if (isOfAll)
        {
            files.Add(await WholeFile.WriteAsync(Path.ChangeExtension(path, ".unmapped.csv"), writer => BillingReportCsv.WriteUnmappedAsync(report, writer, cancellationToken), cancellationToken));
            files.Add(await WholeFile.WriteAsync(Path.ChangeExtension(path, ".invoices.csv"), writer => BillingReportCsv.WriteInvoicesAsync(report, writer, cancellationToken), cancellationToken));
        }

        return files;
    }

    private static async Task<BillingReport> CreateAsync(
        BillingReporting reporting, string? month, AccountId? account, DateOnly today, CancellationToken cancellationToken)
    {
        var day = today.AddDays(-today.Day);
        if (month is not null)
            TryRead(month, out day);

        try
        {
            return await reporting.CreateAsync(day, account, cancellationToken);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ConfigurationException($"{day.ToString("yyyy-MM", CultureInfo.InvariantCulture)} has not begun. Give a month that has.");
        }
    }

    private static bool TryRead(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
