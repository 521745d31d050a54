using System.Globalization;
using BenchmarkDotNet.Attributes;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Sdk.Benchmarks.Planning;

/// <summary>Planning a night from what was read: a thousand links against ten thousand. Read the ratio: it should be the ratio of the links.</summary>
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private PlanInput thousand = null!;
    private PlanInput tenThousand = null!;

    [GlobalSetup]
    public void Setup()
    {
        thousand = Night(1_000);
        tenThousand = Night(10_000);
        if (TenThousand() != 500)
            throw new InvalidOperationException("The plan is not the one that the benchmark is about.");
    }

    [Benchmark(Baseline = true, Description = "1,000 links, 50 of them changed")]
    public int Thousand() => BillingPlanner.Plan(thousand).Changes.Count;

    [Benchmark(Description = "10,000 links, 500 of them changed")]
    public int TenThousand() => BillingPlanner.Plan(tenThousand).Changes.Count;

    // The last day of the month so far: every link has three weeks of marks behind it.
    private static PlanInput Night(int count)
    {
        var links = Enumerable.Range(1, count).Select(Link).ToList();
        var lines = links.ToDictionary(link => link.Line!.Value, Line);
        return new PlanInput
        {
            Now = Now,
            PreviousRunAt = Now.AddDays(-1),
            Options = new BillingOptions { Products = { new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } } },
            Links = links,
            Tenants = links.Select((link, number) => (link, number)).ToDictionary(item => item.link.Key, item => Tenant(item.link, item.number % 20 == 0 ? 6 : 5)),
            Lines = lines.ToDictionary(line => line.Key, line => Reading.Known(line.Value)),
            Units = lines.ToDictionary(line => line.Key, _ => Reading.Known(new UnitSchedule([Month(11), Month(12)]))),
            Journal = Array.Empty<LineEntry>().ToLookup(entry => entry.Line),
        };
    }

    private static Link Link(int number)
    {
        var id = number.ToString(CultureInfo.InvariantCulture);
        return new Link
        {
            Tenant = new TenantId(id),
            TenantName = $"Customer {id}",
            Product = "jumpcloud",
            Account = new AccountId(id),
            AccountName = $"Customer {id}",
            Contract = new ContractId(id),
            Line = new ContractLineId(id),
            LiveSince = Now.AddMonths(-3),
        };
    }

    private static ContractLine Line(Link link) => new()
    {
        Id = link.Line!.Value,
        Contract = link.Contract!.Value,
        ContractName = "Managed Services",
        Account = link.Account!.Value,
        Service = new ServiceId("1"),
        ServiceName = "JumpCloud Platform",
        Term = new DateRange(new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31)),
        IsBillable = true,
        PeriodMonths = 1,
        UnitCost = 9m,
        UnitPrice = 15m,
        Currency = "USD",
    };

    private static TenantReading Tenant(Link link, int usersToday)
    {
        var marks = new DailyMarks(TimeZoneInfo.Utc, UsageCount.Users, new DateRange(new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 21)));
        for (var at = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero); at < Now; at = at.AddDays(1))
            marks.Add(Observed(link, at, 5));

        marks.Add(Observed(link, Now, usersToday));
        return new TenantReading { Coverage = Reading.Known(new Coverage(link.Tenant, Now.AddMonths(-3), Now)), Marks = marks };
    }

    private static Observation Observed(Link link, DateTimeOffset at, int users) =>
        new() { Tenant = link.Tenant, At = at, Users = Reading.Known(users), Devices = Reading.Known(0), Source = ObservationSource.Sweep };

    private static UnitRow Month(int month) =>
        new(new DateRange(new DateOnly(2026, month, 1), new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1)), 5, IsPosted: false);
}
