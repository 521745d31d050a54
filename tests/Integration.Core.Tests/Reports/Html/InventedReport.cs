using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Reports;

namespace Integration.Core.Tests.Reports.Html;

/// <summary>Reports of October 2026 with invented customers, each some days of one line that grows, and what may stand beside it.</summary>
internal static class InventedReport
{
    public const string Script = "<script>alert(1)</script>";

    public static readonly DateRange October = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31));

    public static BillingReport Of(params CustomerReport[] customers) => new()
    {
        Month = October,
        Until = October.Last,
        CreatedAt = new DateTimeOffset(2026, 11, 2, 6, 10, 0, TimeSpan.Zero),
        TimeZones = ["Europe/Berlin"],
        Customers = customers,
        Totals = [.. customers.SelectMany(customer => customer.Lines).GroupBy(line => line.Currency.IsKnown ? line.Currency.Value : "").Where(lines => lines.Key.Length > 0)
            .Select(lines => Total(lines.Key, [.. lines]))],
        Unmapped = Reading.Known<IReadOnlyList<UnmappedUsage>>([]),
        Invoices = Reading.Known<IReadOnlyList<SourceInvoice>>([]),
        Findings = [.. customers.SelectMany(customer => customer.Lines).SelectMany(line => line.Findings)],
        Notes = [],
    };

    /// <summary>A report that shows all there is to show.</summary>
    public static BillingReport Rich() => Of(
        Customer(1, "Adler Apotheken GmbH & Co. KG", Line(8001, 14, price: 9m, cost: 4.25m) with { Findings = [Differs(8001)] }, Line(8002, 40, price: 3m, cost: 1.2m, product: "Devices")),
        Customer(2, Script, Line(8003, 22, price: 6m, cost: 7.5m)),
        Customer(3, "\u202Etsop reverof\u202C \u05E9\u05DC\u05D5\u05DD \u0007", Line(8004, 510, price: 8m, cost: 4m, currency: "USD")),
        Customer(4, "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerkbauunterbeamtengesellschaft " + new string('m', 120), Line(8005, 3, price: 9m, cost: 4m)),
        Customer(5, "Nothing known Ltd", Unknown(8006)),
        Customer(6, "Zebra Logistics", Line(8007, 75, price: 9m, cost: 4.25m))) with
    {
        Unmapped = Reading.Known<IReadOnlyList<UnmappedUsage>>([
            new UnmappedUsage
            {
                Tenant = new TenantId("t90"), Product = "Users", Name = "Harbour \"Caf\u00E9\" & Sons", IsExcluded = false, Reason = "No link names a line for this tenant.",
                Users = Reading.Known(31), Devices = Reading.Known(44), SourceMark = Reading.Known(33), MonthlyCost = Reading.Known(131.75m), Currency = "EUR",
            },
            new UnmappedUsage
            {
                Tenant = new TenantId("t91"), Product = "Users", Name = "Lab", IsExcluded = true, Reason = "Excluded: our own test tenant.",
                Users = Reading.Unknown<int>("JumpCloud answered 403."), Devices = Reading.Known(2), SourceMark = Reading.Unknown<int>("JumpCloud says it of last month only."),
                MonthlyCost = Reading.Unknown<decimal>("The users are not known."),
            }]),
        Invoices = Reading.Known<IReadOnlyList<SourceInvoice>>([
            new SourceInvoice { Id = "INV-2210", Status = "open", DueOn = new DateOnly(2026, 10, 30), Amount = Reading.Known(3120.4m), Remaining = Reading.Known(0m), Currency = "USD" }]),
        Findings = [
            new Finding { Code = "RPT001", Severity = FindingSeverity.Blocking, Subject = "connection:target", Text = "What Autotask has posted could not be read.", Fix = "Let the API user read billing items." },
            Differs(8001)],
        Notes = ["The days before 2026-10-04 are compacted: their marks are exact, the times of the marks are of the day's end."],
    };

    public static BillingReport Many(int customers) => Of([.. Enumerable.Range(0, customers).Select(i =>
        Customer(i, $"Customer {i:0000}", Line(10_000 + i, 5 + (i * 7 % 200), price: 9m, cost: i % 9 == 0 ? 10m : 4m, currency: i % 3 == 0 ? "USD" : "EUR")))]);

    public static CustomerReport Customer(int id, string name, params LineReport[] lines) => new()
    {
        Account = new AccountId($"{id}"),
        AccountName = name,
        Lines = [.. lines.Select(line => line with { Tenants = [.. line.Tenants.Select(tenant => tenant with { Name = name })] })],
        Totals = [.. lines.Where(line => line.Currency.IsKnown).GroupBy(line => line.Currency.Value).Select(group => Total(group.Key, [.. group]))],
    };

    public static LineReport Line(int id, int units, decimal price, decimal cost, string currency = "EUR", string product = "JumpCloud Platform")
    {
        var line = new ContractLineId($"{id}");
        var (days, writes) = Grow(units);
        var billed = days.Sum(day => day.Units.Value) / 31m;
        var missing = days.Sum(day => days[^1].Billable.Value - day.Units.Value) / 31m;
        return new LineReport
        {
            Line = line,
            Contract = new ContractId($"4{id}"),
            Product = product,
            ContractName = Reading.Known("Managed workplace 2026"),
            ServiceName = Reading.Known("JumpCloud per user"),
            TimeZone = "Europe/Berlin",
            Tenants = [Tenant($"t{id}", units)],
            Days = days,
            BillableUnits = days[^1].Billable,
            UnitsAtStart = days[0].Units,
            UnitsAtEnd = days[^1].Units,
            Writes = writes,
            PeriodMonths = Reading.Known(1),
            UnitCost = Reading.Known(cost),
            UnitPrice = Reading.Known(price),
            Currency = Reading.Known(currency),
            PricesSeenAt = new DateTimeOffset(2026, 10, 30, 3, 0, 0, TimeSpan.Zero),
            PricesAreOfTheMonth = true,
            Cost = Reading.Known(Math.Round(billed * cost, 2, MidpointRounding.AwayFromZero)),
            Price = Reading.Known(Math.Round(billed * price, 2, MidpointRounding.AwayFromZero)),
            Margin = Reading.Known(Math.Round(billed * price, 2, MidpointRounding.AwayFromZero) - Math.Round(billed * cost, 2, MidpointRounding.AwayFromZero)),
            Unbilled = Reading.Known(Math.Round(missing * price, 2, MidpointRounding.AwayFromZero)),
            UnbilledUnits = Reading.Known(Math.Round(missing, 4, MidpointRounding.AwayFromZero)),
            Posted = Reading.Known<IReadOnlyList<PostedItem>>([Posted(line, "1", October.First, units, price, cost, isAdjustment: false), Posted(line, "2", new DateOnly(2026, 10, 5), 1, price, cost, isAdjustment: true)]),
            Findings = [],
        };
    }

    public static LineReport Unknown(int id)
    {
        const string Why = "Nothing was observed in the window.";
        return Line(id, 1, price: 1m, cost: 1m) with
        {
            Days = [.. Enumerable.Range(0, 31).Select(i => new LineDay(October.First.AddDays(i), None<int>(Why), None<int>(Why), None<int>(Why), None<int>("The units could not be read.")))],
            Tenants = [Tenant($"t{id}", 0) with { Mark = None<int>(Why), MarkAt = None<DateTimeOffset>(Why), SourceMark = None<int>("JumpCloud says it of last month only."), IncompleteBecause = "no night was complete" }],
            ContractName = None<string>("The contract could not be read."),
            ServiceName = None<string>("The service could not be read."),
            BillableUnits = None<int>(Why),
            UnitsAtStart = None<int>("The units could not be read."),
            UnitsAtEnd = None<int>("The units could not be read."),
            Writes = [],
            PeriodMonths = None<int>("The service could not be read."),
            UnitCost = None<decimal>("The API user cannot read costs."),
            UnitPrice = None<decimal>("The service could not be read."),
            Currency = None<string>("Neither the company nor the internal currency could be read."),
            PricesSeenAt = null,
            Cost = None<decimal>("The API user cannot read costs."),
            Price = None<decimal>("The service could not be read."),
            Margin = None<decimal>("Cost and price are not known."),
            Unbilled = None<decimal>(Why),
            UnbilledUnits = None<decimal>(Why),
            Posted = None<IReadOnlyList<PostedItem>>("The target does not say what is posted."),
        };
    }

    private static Reading<T> None<T>(string reason) => Reading.Unknown<T>(reason);

    private static (List<LineDay> Days, List<ReportedWrite> Writes) Grow(int units)
    {
        List<LineDay> days = [];
        List<ReportedWrite> writes = [];
        var (mark, billed) = (0, units);
        for (var i = 0; i < 31; i++)
        {
            var day = October.First.AddDays(i);
            var count = units + (i / 4) - (i % 5 == 4 ? 2 : 0);
            var seen = i != 11;
            mark = Math.Max(mark, count);
            if (mark > billed && i % 4 == 0)
            {
                writes.Add(Write(day, billed, mark, i < 26 ? JournalState.Verified : JournalState.Sent));
                billed = mark;
            }

            days.Add(new LineDay(day, seen ? Reading.Known(count) : None<int>("No run observed on this day."), Reading.Known(mark), Reading.Known(mark), Reading.Known(billed)));
        }

        return (days, writes);
    }

    private static ReportedWrite Write(DateOnly day, int from, int to, JournalState state) => new()
    {
        Entry = day.DayNumber,
        Kind = JournalKind.Units,
        EffectiveDate = day,
        From = from,
        To = to,
        State = state,
        SentAt = new DateTimeOffset(day.ToDateTime(new TimeOnly(2, 4)), TimeSpan.Zero).AddDays(1),
        Reason = $"The mark rose to {to} on {day:yyyy-MM-dd}.",
        Detail = state == JournalState.Verified ? "Read back as written." : "Read back at the next run.",
        PlanHash = "3f9c1e0a77b24d6f8d11",
        ApprovedBy = day.Day < 6 ? "Petra from billing" : null,
        ApprovedAt = day.Day < 6 ? new DateTimeOffset(2026, 10, 6, 8, 0, 0, TimeSpan.Zero) : null,
        ApprovedBecause = day.Day < 6 ? "compared with the portal" : null,
    };

    private static TenantReport Tenant(string id, int units) => new()
    {
        Tenant = new TenantId(id),
        Name = id,
        Counts = UsageCount.Users,
        Mark = Reading.Known(units + 7),
        MarkAt = Reading.Known(new DateTimeOffset(2026, 10, 29, 14, 12, 0, TimeSpan.Zero)),
        Excluded = 0,
        SourceMark = Reading.Known(units % 2 == 0 ? units + 7 : units + 9),
        Estimate = Reading.Known(new SourceEstimate { Raw = 4200, Amount = Reading.Unknown<decimal>("its unit is not set") }),
    };

    private static PostedItem Posted(ContractLineId line, string id, DateOnly date, int quantity, decimal price, decimal cost, bool isAdjustment) => new()
    {
        Id = id,
        Line = line,
        Date = date,
        IsAdjustment = isAdjustment,
        Quantity = Reading.Known((decimal)quantity),
        Rate = Reading.Known(price),
        Amount = Reading.Known(quantity * price),
        Cost = Reading.Known(quantity * cost),
        PostedOn = new DateOnly(2026, 11, 1),
        Invoice = isAdjustment ? null : "71200",
    };

    private static Finding Differs(int line) => new()
    {
        Code = "RPT002",
        Severity = FindingSeverity.Warning,
        Subject = $"line:{line}",
        Text = "Autotask has posted 15 units of line 8001 for October; the mark asks for 21.",
        Fix = "Bill the difference by hand, or approve and post the adjustments that wait.",
        Evidence = "billing items 1, 2",
    };

    private static CurrencyTotal Total(string currency, IReadOnlyList<LineReport> lines) => new()
    {
        Currency = currency,
        Lines = lines.Count,
        Cost = Reading.Known(lines.Sum(line => line.Cost.Value)),
        LinesWithoutCost = 0,
        Price = Reading.Known(lines.Sum(line => line.Price.Value)),
        LinesWithoutPrice = 0,
        Margin = Reading.Known(lines.Sum(line => line.Margin.Value)),
        Unbilled = Reading.Known(lines.Sum(line => line.Unbilled.Value)),
        LinesWithoutUnbilled = 0,
    };
}
