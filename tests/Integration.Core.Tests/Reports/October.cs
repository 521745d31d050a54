using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Reports;

namespace Integration.Core.Tests.Reports;

/// <summary>October 2026, its links, counts, rows and prices; a report out.</summary>
internal sealed class October
{
    public static readonly DateRange Days = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31));

    private readonly List<Link> links = [];
    private readonly Dictionary<ContractLineId, Reading<ContractLine>> lines = [];
    private readonly Dictionary<ContractLineId, Reading<UnitSchedule>> units = [];
    private readonly Dictionary<ContractLineId, LinePrice> prices = [];
    private readonly Dictionary<Link, List<Observation>> observations = [];
    private readonly Dictionary<TenantId, Coverage> coverage = [];
    private readonly Dictionary<ContractLineId, Reading<IReadOnlyList<PostedItem>>> posted = [];
    private readonly List<(ContractLineId Line, ReportedWrite Write)> writes = [];

    public DateTimeOffset Now { get; set; } = new(2026, 11, 4, 6, 0, 0, TimeSpan.Zero);

    public BillingOptions Options { get; } = new() { Products = [new BillingProduct { Name = "jumpcloud" }] };

    public Reading<UsageSweep> Sweep { get; set; } = Reading.Known(new UsageSweep { At = new DateTimeOffset(2026, 11, 4, 6, 0, 0, TimeSpan.Zero), Tenants = [] });

    public Dictionary<TenantId, Reading<SourceEstimate>> Estimates { get; } = [];

    public List<SourceInvoice> Invoices { get; } = [];

    public AccountId? Account { get; set; }

    public List<Finding> Open { get; } = [];

    public static ContractLine LineOf(string line, string account = "6001") => new()
    {
        Id = new ContractLineId(line),
        Contract = new ContractId("7001"),
        ContractName = "Managed services",
        Account = new AccountId(account),
        Service = new ServiceId("9001"),
        ServiceName = "JumpCloud",
        Term = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)),
        IsBillable = true,
        PeriodMonths = 1,
        UnitCost = 10,
        UnitPrice = 30,
        Currency = "USD",
    };

    public static DateTimeOffset At(int day, int hour = 0, int minute = 5) => new(2026, 10, day, hour, minute, 0, TimeSpan.Zero);

    /// <summary>A linked tenant with its counts of users; observed whole unless coverage says otherwise.</summary>
    public October Tenant(
        string tenant, string line, (DateTimeOffset At, int Users)[] counts, BillingPolicy? policy = null, string account = "6001", DateTimeOffset? observedFrom = null)
    {
        var link = new Link
        {
            Tenant = new TenantId(tenant),
            Product = "jumpcloud",
            TenantName = $"Tenant {tenant}",
            Account = new AccountId(account),
            AccountName = $"Account {account}",
            Contract = new ContractId("7001"),
            Line = new ContractLineId(line),
            Policy = policy ?? new BillingPolicy(),
        };
        links.Add(link);
        observations[link] =
        [
            .. counts.Select(count => new Observation
            {
                Tenant = link.Tenant,
                At = count.At,
                Users = Reading.Known(count.Users),
                Devices = Reading.Known(0),
                Source = ObservationSource.Sweep,
            }),
        ];
        coverage[link.Tenant] = new Coverage(link.Tenant, observedFrom ?? At(1, 0, 0).AddDays(-1), Now);
        return this;
    }

    public October Link(Link link)
    {
        links.Add(link);
        return this;
    }

    public October Line(ContractLine line, params (int First, int Last, int Units, bool IsPosted)[] rows)
    {
        lines[line.Id] = Reading.Known(line);
        units[line.Id] = Reading.Known(new UnitSchedule(
            [.. rows.Select(row => new UnitRow(new DateRange(new DateOnly(2026, 10, row.First), new DateOnly(2026, 10, row.Last)), row.Units, row.IsPosted))]));
        return this;
    }

    public October UnreadLine(string line, string reason)
    {
        lines[new ContractLineId(line)] = Reading.Unknown<ContractLine>(reason);
        units[new ContractLineId(line)] = Reading.Unknown<UnitSchedule>(reason);
        return this;
    }

    public October Seen(LinePrice price)
    {
        prices[price.Line] = price;
        return this;
    }

    public October Posted(string line, params (int Day, decimal Quantity, decimal Rate, decimal Amount)[] items)
    {
        posted[new ContractLineId(line)] = Reading.Known<IReadOnlyList<PostedItem>>(
        [
            .. items.Select((item, index) => new PostedItem
            {
                Id = $"{index}",
                Line = new ContractLineId(line),
                Date = new DateOnly(2026, 10, item.Day),
                IsAdjustment = false,
                Quantity = Reading.Known(item.Quantity),
                Rate = Reading.Known(item.Rate),
                Amount = Reading.Known(item.Amount),
                Cost = Reading.Unknown<decimal>("hidden"),
            }),
        ]);
        return this;
    }

    public October Written(string line, int day, int from, int to, string reason = "The mark rose.")
    {
        writes.Add((new ContractLineId(line), new ReportedWrite
        {
            Entry = writes.Count + 1,
            Kind = JournalKind.Units,
            EffectiveDate = new DateOnly(2026, 10, day),
            From = from,
            To = to,
            State = JournalState.Verified,
            SentAt = At(day, 2, 4),
            Reason = reason,
            PlanHash = "3f9c",
            ApprovedBy = "Petra",
            ApprovedAt = At(day, 1, 0),
        }));
        return this;
    }

    public BillingReport Report()
    {
        var days = new DateRange(new DateOnly(2026, 9, 1), new DateOnly(2026, 11, 30));
        return BillingReports.Of(new ReportInput
        {
            Month = Days,
            Now = Now,
            Options = Options,
            Account = Account,
            Links = links,
            Lines = lines,
            Units = units,
            Prices = prices,
            Usage = observations.ToDictionary(item => item.Key.Key, item => Usage(item.Key, item.Value, days)),
            Coverage = coverage,
            Writes = writes.ToLookup(item => item.Line, item => item.Write),
            Posted = posted,
            Sweep = Sweep,
            Estimates = Estimates,
            Invoices = Reading.Known<IReadOnlyList<SourceInvoice>>(Invoices),
            Open = Open,
            CompactedBefore = Now.AddDays(-100),
        });
    }

    private static TenantDays Usage(Link link, List<Observation> observations, DateRange days)
    {
        var usage = new TenantDays(link.Policy.Zone, link.Policy.Counts, days);
        foreach (var observation in observations)
            usage.Add(observation);

        return usage;
    }
}
