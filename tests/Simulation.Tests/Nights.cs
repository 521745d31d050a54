using Integration.Core.Runs;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Simulation.Tests;

/// <summary>Lives one link's nights, each ten minutes into the local day.</summary>
internal sealed class Nights
{
    private static readonly TenantId Tenant = new("t1");
    private static readonly TimeSpan Retention = TimeSpan.FromDays(90);
    private static readonly TimeSpan Lag = TimeSpan.FromHours(1);

    private readonly TimeZoneInfo zone;
    private readonly ContractLine line;
    private readonly Link link;
    private readonly Usage usage;
    private readonly TargetModel target;
    private readonly List<Observation> observations = [];
    private readonly List<LineEntry> journal = [];
    private readonly DateOnly until;
    private Coverage? coverage;
    private DateTimeOffset? previous;

    public Nights(string zoneId, DateRange term, int months, BillingPolicy? policy = null)
    {
        zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        until = term.Last;
        usage = new Usage(zone, new DateOnly(term.First.Year, 1, 1), term.Last);
        target = new TargetModel(term, months, 10);
        line = new ContractLine
        {
            Id = new("8001"),
            Contract = new("7001"),
            ContractName = "Managed services",
            Account = new("6001"),
            Service = new("9001"),
            ServiceName = "JumpCloud",
            Term = term,
            IsBillable = true,
            PeriodMonths = months,
            UnitCost = 10,
        };
        link = new Link
        {
            Tenant = Tenant,
            Product = "jumpcloud",
            TenantName = "Acme",
            Account = line.Account,
            AccountName = "Acme",
            Contract = line.Contract,
            Line = line.Id,
            Policy = (policy ?? new BillingPolicy()) with { TimeZone = zoneId },
            LiveSince = DateTimeOffset.UnixEpoch,
        };
    }

    public SortedSet<string> FindingCodes { get; } = [];

    public IReadOnlyList<(DateOnly Date, int From, int To)> Changes =>
        [.. journal.Select(entry => (entry.EffectiveDate, (int)entry.From, (int)entry.To)).Order()];

    /// <summary>Lives every night and gives the mark that each ended day had the night after.</summary>
    public Dictionary<DateOnly, int?> Live()
    {
        var marks = new Dictionary<DateOnly, int?>();
        for (var day = new DateOnly(line.Term.First.Year, 1, 1); day <= until; day = day.AddDays(1))
        {
            var now = ZonedDay.StartOf(day, zone).AddMinutes(10);
            var tenant = Observe(now);
            marks[day.AddDays(-1)] = tenant.Marks.At(MarkWindows.Month(day.AddDays(-1)), day.AddDays(-1));
            Plan(tenant, now);
            target.PostBefore(day.AddDays(-5));
            previous = now;
        }

        return marks;
    }

    private TenantReading Observe(DateTimeOffset now)
    {
        var windowStart = PlanHorizon.WindowStart(link.Policy, line, now);
        var range = UsageReplay.EventRange(coverage, windowStart, now, Retention, Lag);
        var replayed = UsageReplay.Replay(new ReplayInput
        {
            Usage = new TenantUsage { Tenant = Tenant, Name = "Acme", Users = Reading.Known(usage.At(now)), Devices = Reading.Known(3) },
            At = now,
            Counts = UsageCount.Users,
            Range = range,
            Events = Reading.Known(usage.Between(range)),
            FirstWindowStart = windowStart,
            Coverage = coverage,
            Last = observations.FindLast(observation => observation.Source == ObservationSource.Sweep),
            WindowStarts = PlanHorizon.WindowStarts(link.Policy, line, range.From, now),
        });
        Note(replayed.Findings);
        observations.AddRange(replayed.Observations);
        coverage = replayed.Coverage.Value;
        var days = PlanHorizon.Marks(link.Policy, line, now, previous);
        var marks = new DailyMarks(zone, link.Policy.Counts, days);
        foreach (var observation in observations.SkipWhile(observation => observation.At < ZonedDay.StartOf(days.First, zone)))
            marks.Add(observation);

        return new TenantReading { Coverage = replayed.Coverage, Marks = marks };
    }

    private void Plan(TenantReading tenant, DateTimeOffset now)
    {
        var input = new PlanInput
        {
            Now = now,
            PreviousRunAt = previous,
            Options = new BillingOptions { Products = { new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } }, Approval = ApprovalMode.Automatic },
            Links = [link],
            Tenants = new Dictionary<LinkKey, TenantReading> { [new LinkKey(Tenant, "jumpcloud")] = tenant },
            Lines = new Dictionary<ContractLineId, Reading<ContractLine>> { [line.Id] = Reading.Known(line) },
            Units = new Dictionary<ContractLineId, Reading<UnitSchedule>>
            {
                [line.Id] = Reading.Known(target.Read(PlanHorizon.Units(link.Policy, line, now, previous))),
            },
            Journal = journal.OrderBy(entry => entry.EffectiveDate).ToLookup(entry => entry.Line),
        };
        var plan = Gates.Apply(BillingPlanner.Plan(input), input, Decisions.None);
        Note(plan.Findings);
        Assert.Null(plan.StoppedBecause);
        foreach (var change in plan.Changes.Cast<UnitsChange>())
        {
            Assert.Null(change.HeldBecause);
            target.Adjust(change.EffectiveDate, change.To - change.From);
            journal.Add(Entry(change, plan.Hash, now));
        }
    }

    private void Note(IEnumerable<Finding> findings) => FindingCodes.UnionWith(findings.Select(finding => finding.Code));

    private LineEntry Entry(UnitsChange change, string hash, DateTimeOffset now) => new()
    {
        Id = journal.Count + 1,
        Kind = JournalKind.Units,
        Contract = change.Contract,
        Line = change.Line,
        EffectiveDate = change.EffectiveDate,
        From = change.From,
        To = change.To,
        State = JournalState.Verified,
        RunId = "night",
        PlanHash = hash,
        Reason = change.Reason,
        At = now,
    };
}
