using Integration.Core.Mapping;

namespace Integration.Core.Reports;

/// <summary>Builds the report of a month.</summary>
internal static class BillingReports
{
    public static BillingReport Of(ReportInput input)
    {
        List<CustomerReport> customers =
        [
            .. input.Links.Where(link => IsReported(input, link))
                .GroupBy(link => link.Account!.Value)
                .Select(account => Customer(input, account.Key, [.. account]))
                .OrderBy(customer => customer.AccountName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(customer => customer.Account.Value, StringComparer.Ordinal),
        ];
        var unmapped = UnmappedUsages.Of(input);
        var lines = customers.SelectMany(customer => customer.Lines).ToList();
        var unlinked = UnlinkedLines.Of(input);
        return new BillingReport
        {
            Month = input.Month,
            Until = Until(input, lines),
            CreatedAt = input.Now,
            TimeZones = [.. lines.Select(line => line.TimeZone).Distinct().Order(StringComparer.Ordinal)],
            Customers = customers,
            Totals = Totals.Of(lines),
            Unlinked = unlinked,
            Unmapped = unmapped,
            Invoices = input.Account is null ? input.Invoices : Reading.Known<IReadOnlyList<SourceInvoice>>([]),
            Findings =
            [
                .. lines.SelectMany(line => line.Findings).Concat(ReportFindings.Of(input, lines, unmapped))
                    .OrderByDescending(finding => finding.Severity)
                    .ThenBy(finding => finding.Code, StringComparer.Ordinal),
            ],
            Notes = [.. Notes(input, lines, unlinked)],
        };
    }

    public static bool IsReported(ReportInput input, Link link) => IsReported(link, input.Account);

    public static bool IsReported(Link link, AccountId? account) =>
        link.IsBilled && (account is null || link.Account == account);

    private static CustomerReport Customer(ReportInput input, AccountId account, Link[] links)
    {
        LineReport[] lines =
        [
            .. links.GroupBy(link => link.Line!.Value)
                .Select(line => LineReports.Of(input, [.. line.OrderBy(link => link.TenantName, StringComparer.OrdinalIgnoreCase).ThenBy(link => link.Tenant.Value, StringComparer.Ordinal)]))
                .OrderBy(line => line.Product, StringComparer.Ordinal)
                .ThenBy(line => line.Line.Value, StringComparer.Ordinal),
        ];
        return new CustomerReport { Account = account, AccountName = links[0].AccountName ?? account.Value, Lines = lines, Totals = Totals.Of(lines) };
    }

    // A line's days end with the one that it is where the line is.
    private static DateOnly Until(ReportInput input, List<LineReport> lines)
    {
        var today = lines.Where(line => line.Days.Count > 0).Select(line => line.Days[^1].Day).DefaultIfEmpty(DateOnly.FromDateTime(input.Now.UtcDateTime)).Max();
        return today < input.Month.Last ? today : input.Month.Last;
    }

    private static IEnumerable<string> Notes(ReportInput input, List<LineReport> lines, IReadOnlyList<UnlinkedLine> unlinked)
    {
        if (input.Links.Where(link => IsReported(input, link)).Select(link => ZonedDay.Of(input.Now, link.Policy.Zone)).DefaultIfEmpty(DateOnly.FromDateTime(input.Now.UtcDateTime)).Min() <= input.Month.Last)
            yield return "The month is not over: marks are those so far, and amounts count the units that stand for the rest of the month.";

        if (ZonedDay.StartOf(input.Month.First, TimeZoneInfo.Utc) < input.CompactedBefore)
            yield return "Observations of the month are compacted to the highest counts of each day in UTC, with the instants at which they were seen; counts between them are gone.";

        if (lines.Exists(line => line is { PricesSeenAt: not null, PricesAreOfTheMonth: false }) || unlinked.Any(line => line is { UnitPrice.IsKnown: true, PricesAreOfTheMonth: false }))
            yield return "No run saw the prices of some lines in the month; today's stand for them.";

        if (lines.Count(line => !line.Currency.IsKnown) is var strange and > 0)
            yield return $"{(strange == 1 ? "The currency of one line is" : $"The currencies of {strange} lines are")} not known; what such a line costs and earns is in no total.";

        if (unlinked.Count > 0)
        {
            yield return "No link bills these lines now, though something was written to them for the month; what they cost and earn stands apart, in no total: "
                + $"{string.Join("; ", unlinked.Take(UnlinkedLines.Told).Select(UnlinkedLines.Describe))}{(unlinked.Count > UnlinkedLines.Told ? $"; and {unlinked.Count - UnlinkedLines.Told} more" : "")}.";
        }
    }
}
