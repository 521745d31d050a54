using Integration.Core.Billing;
using static Integration.Core.Tests.Billing.Night;

namespace Integration.Core.Tests.Billing;

public class UsageReplayTests
{
    private static readonly TenantId Tenant = new("t1");
    private static readonly DateTimeOffset Window = At(1, 1, 0, 0);

    [Fact]
    public void Replay_UsersCameAndWentBetweenSweeps_KeepsThePeakAndItsInstant()
    {
        var result = Replay(10, At(1, 6), Covered(At(1, 5)), Swept(10, At(1, 5)), Created(At(1, 5, 9)), Created(At(1, 5, 9, 30)), Deleted(At(1, 5, 12)), Deleted(At(1, 5, 13)));

        Assert.Equal([(At(1, 5, 9), 11), (At(1, 5, 9, 30), 12), (At(1, 6), 10)], Counts(result));
        Assert.Equal(new Coverage(Tenant, Window, At(1, 6)), result.Coverage.Value);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Replay_FirstObservation_ReachesBackToTheWindowsStart()
    {
        var result = Replay(10, At(1, 20), null, null, Created(At(1, 3, 9, 0)), Created(At(1, 3, 9, 1)), Deleted(At(1, 8, 9)));

        Assert.Equal([(Window, 9), (At(1, 3, 9, 1), 11), (At(1, 20), 10)], Counts(result));
        Assert.Equal(Window, result.Coverage.Value.From);
    }

    [Fact]
    public void Replay_WindowTurnsBetweenSweeps_KnowsTheLevelItIsEnteredWith()
    {
        var result = Replay(
            10, At(2, 1), Covered(At(1, 31)), Swept(12, At(1, 31)), [At(2, 1, 0, 0)], Deleted(At(1, 31, 20)), Deleted(At(2, 1, 0, 3)));

        Assert.Equal([(At(2, 1, 0, 0), 11), (At(2, 1), 10)], Counts(result));
    }

    [Fact]
    public void Replay_SameEventTwice_CountsOnce()
    {
        var created = Created(At(1, 5, 9));

        Assert.Equal([(At(1, 5, 9), 11), (At(1, 6), 11)], Counts(Replay(11, At(1, 6), Covered(At(1, 5)), Swept(10, At(1, 5)), created, created)));
    }

    [Fact]
    public void Replay_LateEventOfACoveredStretch_StillRaisesItsPeak()
    {
        var result = Replay(
            10, At(1, 6), Covered(At(1, 5)), Swept(10, At(1, 5)), Created(At(1, 4, 23, 30)), Deleted(At(1, 4, 23, 50)));

        Assert.Contains((At(1, 4, 23, 30), 11), Counts(result));
    }

    [Fact]
    public void Replay_EventIsMissing_TakesTheLowerCountAndSaysSo()
    {
        var result = Replay(12, At(1, 6), Covered(At(1, 5)), Swept(10, At(1, 5)), Created(At(1, 5, 9)));

        Assert.Equal([(At(1, 5, 9), 11), (At(1, 6), 12)], Counts(result));
        Assert.Equal("BIL030", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Replay_EventsLeadBelowZero_TenantIsUnknown()
    {
        var result = Replay(1, At(1, 6), null, null, Created(At(1, 5, 9)), Created(At(1, 5, 10)));

        Assert.False(result.Coverage.IsKnown);
        Assert.Empty(result.Observations);
        Assert.Equal("BIL031", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Replay_EventsCouldNotBeRead_TenantIsUnknownAndNothingIsStored()
    {
        var result = UsageReplay.Replay(Input(10, At(1, 6), Covered(At(1, 5)), null, []) with
        {
            Events = Reading.Unknown<IReadOnlyList<UsageEvent>>("Could not connect to client: timeout"),
        });

        Assert.Contains("Could not connect", result.Coverage.Reason, StringComparison.Ordinal);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public void Replay_SweepCouldNotCount_TenantIsUnknownNotZero()
    {
        var input = Input(0, At(1, 6), Covered(At(1, 5)), null, []);

        var result = UsageReplay.Replay(input with { Usage = input.Usage with { Users = Reading.Unknown<int>("403") } });

        Assert.False(result.Coverage.IsKnown);
        Assert.Empty(result.Observations);
    }

    [Fact]
    public void Replay_OnlyTheCountThatIsNotBilledIsUnknown_GoesOn()
    {
        var input = Input(10, At(1, 6), Covered(At(1, 5)), null, []);

        var result = UsageReplay.Replay(input with { Usage = input.Usage with { Devices = Reading.Unknown<int>("403") } });

        Assert.True(result.Coverage.IsKnown);
    }

    [Fact]
    public void Replay_RetentionCutsTheWindow_CoverageStartsLaterAndSaysSo()
    {
        var range = UsageReplay.EventRange(null, Window, At(6, 1), TimeSpan.FromDays(90), TimeSpan.FromHours(1));
        var result = UsageReplay.Replay(Input(10, At(6, 1), null, null, []) with { Range = range });

        Assert.Equal(At(6, 1) - TimeSpan.FromDays(90), result.Coverage.Value.From);
        Assert.Equal("BIL029", Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void EventRange_TenantIsCovered_OverlapsByTheLag() => Assert.Equal(
        new EventRange(At(1, 5) - TimeSpan.FromHours(1), At(1, 6)),
        UsageReplay.EventRange(Covered(At(1, 5)), Window, At(1, 6), TimeSpan.FromDays(90), TimeSpan.FromHours(1)));

    [Fact]
    public void Replay_GapLongerThanRetention_CoverageBeginsAnew()
    {
        var covered = Covered(At(1, 5));
        var range = UsageReplay.EventRange(covered, Window, At(6, 1), TimeSpan.FromDays(90), TimeSpan.FromHours(1));

        var result = UsageReplay.Replay(Input(10, At(6, 1), covered, Swept(10, At(1, 5)), []) with { Range = range });

        Assert.Equal(range.From, result.Coverage.Value.From);
        Assert.Contains(result.Findings, finding => finding.Code == "BIL029");
    }

    private static ReplayResult Replay(int users, DateTimeOffset at, Coverage? coverage, Observation? last, params UsageEvent[] events) =>
        UsageReplay.Replay(Input(users, at, coverage, last, events));

    private static ReplayResult Replay(
        int users, DateTimeOffset at, Coverage? coverage, Observation? last, DateTimeOffset[] windowStarts, params UsageEvent[] events) =>
        UsageReplay.Replay(Input(users, at, coverage, last, events) with { WindowStarts = windowStarts });

    private static ReplayInput Input(int users, DateTimeOffset at, Coverage? coverage, Observation? last, IReadOnlyList<UsageEvent> events) => new()
    {
        Usage = new TenantUsage { Tenant = Tenant, Name = "Acme", Users = Reading.Known(users), Devices = Reading.Known(3) },
        At = at,
        Counts = UsageCount.Users,
        Range = UsageReplay.EventRange(coverage, Window, at, TimeSpan.FromDays(90), TimeSpan.FromHours(1)),
        Events = Reading.Known(events),
        FirstWindowStart = Window,
        Coverage = coverage,
        Last = last,
    };

    private static IEnumerable<(DateTimeOffset At, int Users)> Counts(ReplayResult result) =>
        result.Observations.Select(observation => (observation.At, observation.Users.Value));

    private static Coverage Covered(DateTimeOffset until) => new(Tenant, Window, until);

    private static Observation Swept(int users, DateTimeOffset at) =>
        new() { Tenant = Tenant, At = at, Users = Reading.Known(users), Devices = Reading.Known(3), Source = ObservationSource.Sweep };

    private static UsageEvent Created(DateTimeOffset at) => new($"c{at:O}", at, UsageEventKind.UserCreated);

    private static UsageEvent Deleted(DateTimeOffset at) => new($"d{at:O}", at, UsageEventKind.UserDeleted);
}
