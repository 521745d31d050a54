using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Tests.Billing;

/// <summary>One line's night: units rows, counts and journal in, a plan out. Applying splits rows as the target does.</summary>
internal sealed class Night
{
    public static readonly ContractLineId Line = new("8001");
    public static readonly ContractId Contract = new("7001");
    public static readonly AccountId Account = new("6001");

    private readonly Dictionary<string, List<Observation>> observations = [];
    private readonly Dictionary<string, (DateTimeOffset From, DateTimeOffset Until)> coverage = [];

    public DateRange Term { get; set; } = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    public int PeriodMonths { get; set; } = 1;

    public BillingPolicy Policy { get; set; } = new();

    public BillingOptions Options { get; set; } = new() { Products = { new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } } }, Approval = ApprovalMode.Automatic };

    public List<Link> Links { get; } = [];

    public List<UnitRow> Rows { get; } = [];

    public List<LineEntry> Journal { get; } = [];

    public List<OtherWriter> Writers { get; } = [];

    public List<string> UnknownTenants { get; } = [];

    public Func<ContractLine, ContractLine> Shape { get; set; } = line => line;

    public static DateOnly Day(int month, int day) => new(2026, month, day);

    public static DateTimeOffset At(int month, int day, int hour = 0, int minute = 5) => new(2026, month, day, hour, minute, 0, TimeSpan.Zero);

    public Night Link(string tenant = "t1", BillingPolicy? policy = null, bool live = true)
    {
        Links.Add(new Link
        {
            Tenant = new TenantId(tenant),
            Product = "jumpcloud",
            TenantName = $"Tenant {tenant}",
            Account = Account,
            AccountName = "Acme",
            Contract = Contract,
            Line = Line,
            Policy = policy ?? Policy,
            LiveSince = live ? At(1, 1) : null,
        });
        return this;
    }

    public Night Observe(DateTimeOffset at, int users, string tenant = "t1")
    {
        if (!observations.TryGetValue(tenant, out var list))
            observations[tenant] = list = [];

        list.Add(new Observation
        {
            Tenant = new TenantId(tenant),
            At = at,
            Users = Reading.Known(users),
            Devices = Reading.Known(0),
            Source = ObservationSource.Sweep,
        });
        var from = coverage.TryGetValue(tenant, out var before) && before.From < at ? before.From : at;
        coverage[tenant] = (from, coverage.ContainsKey(tenant) && before.Until > at ? before.Until : at);
        return this;
    }

    public Night Units(int units)
    {
        var periods = new BillingPeriods(Term.First, PeriodMonths);
        for (var day = Term.First; day <= Term.Last;)
        {
            var period = periods.Containing(day);
            Rows.Add(new UnitRow(new DateRange(day, period.Last < Term.Last ? period.Last : Term.Last), units, false));
            day = period.Last.AddDays(1);
        }

        return this;
    }

    public Night Post(DateOnly until)
    {
        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Days.Last <= until)
                Rows[i] = Rows[i] with { IsPosted = true };
        }

        return this;
    }

    public PlanInput Input(DateTimeOffset now, DateTimeOffset? previous = null)
    {
        var line = Shape(new ContractLine
        {
            Id = Line,
            Contract = Contract,
            ContractName = "Managed services",
            Account = Account,
            Service = new ServiceId("9001"),
            ServiceName = "JumpCloud",
            Term = Term,
            IsBillable = true,
            PeriodMonths = PeriodMonths,
            UnitCost = 10,
            UnitPrice = 30,
            Currency = "USD",
        });
        return new PlanInput
        {
            Now = now,
            PreviousRunAt = previous,
            Options = Options,
            Links = Links,
            Tenants = observations.ToDictionary(tenant => new LinkKey(new TenantId(tenant.Key), "jumpcloud"), tenant => Tenant(tenant.Key, line, now, previous)),
            Lines = new Dictionary<ContractLineId, Reading<ContractLine>> { [Line] = Reading.Known(line) },
            Units = new Dictionary<ContractLineId, Reading<UnitSchedule>> { [Line] = Reading.Known(new UnitSchedule([.. Rows])) },
            Journal = Journal.OrderBy(entry => entry.EffectiveDate).ToLookup(entry => entry.Line),
            OtherWriters = Reading.Known<IReadOnlyList<OtherWriter>>(Writers),
        };
    }

    public Plan Plan(DateTimeOffset now, DateTimeOffset? previous = null) => BillingPlanner.Plan(Input(now, previous));

    public void Apply(Plan plan)
    {
        foreach (var change in plan.Changes.OfType<UnitsChange>())
        {
            Adjust(change.EffectiveDate, change.From, change.To);
            Journal.Add(Entry(change.EffectiveDate, change.From, change.To));
        }
    }

    public LineEntry Entry(DateOnly date, int from, int to, JournalState state = JournalState.Verified) => new()
    {
        Id = Journal.Count + 1,
        Kind = JournalKind.Units,
        Contract = Contract,
        Line = Line,
        EffectiveDate = date,
        From = from,
        To = to,
        State = state,
        RunId = "run",
        PlanHash = "hash",
        Reason = "because",
        At = At(1, 1).AddMinutes(Journal.Count),
    };

    public void Adjust(DateOnly date, int from, int to)
    {
        var index = Rows.FindIndex(row => row.Days.Contains(date));
        var row = Rows[index];
        Assert.Equal(from, row.Units);
        Assert.False(row.IsPosted);
        if (row.Days.First < date)
        {
            Rows[index] = row with { Days = new DateRange(row.Days.First, date.AddDays(-1)) };
            Rows.Insert(++index, row with { Days = new DateRange(date, row.Days.Last) });
        }

        for (; index < Rows.Count; index++)
            Rows[index] = Rows[index] with { Units = Rows[index].Units + to - from };
    }

    private TenantReading Tenant(string tenant, ContractLine line, DateTimeOffset now, DateTimeOffset? previous)
    {
        var policy = Links.Find(link => link.Tenant.Value == tenant)!.Policy;
        var marks = new DailyMarks(
            policy.Zone, policy.Counts, PlanHorizon.Marks(policy, line, now, previous));
        foreach (var observation in observations[tenant].Where(observation => observation.At <= now))
            marks.Add(observation);

        var (from, until) = coverage[tenant];
        return new TenantReading
        {
            Coverage = UnknownTenants.Contains(tenant)
                ? Reading.Unknown<Coverage>("it timed out")
                : Reading.Known(new Coverage(new TenantId(tenant), from, until < now ? until : now)),
            Marks = marks,
        };
    }
}
