using System.Globalization;
using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

/// <summary>A thousand alerts come and go over a week, while writes fail, tenants cannot be read, people work on tickets and the process restarts.</summary>
public sealed class WeekTests : IDisposable
{
    private static readonly TimeSpan BetweenPolls = TimeSpan.FromMinutes(30);
    private static readonly Fault[] Faults =
    [
        Fault.ReplyLostAfterCommit, Fault.CommitsAfterClientGaveUp, Fault.NeverArrives, Fault.ResetThrows, Fault.UnknownText, Fault.VisibleLater, Fault.Throttled,
        Fault.TooLateAfterGate, Fault.NotConnectedThrows,
    ];

    private readonly Process process = new();
    private readonly Truth truth = new();
    private readonly Dictionary<string, AlertReference> seen = [];
    private readonly List<(AlertReference Alert, DateTimeOffset At, Action<AlertReference> What)> coming = [];

    public void Dispose() => process.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_AWeekOfAThousandAlerts_EveryAlertEndsWhereItBelongsAndTicketsTellTheTruth(int seed)
    {
        var random = new Random(seed);
        Settle();
        Schedule(random);
        process.Target.NextFault = process.Source.NextFault = _ => random.Next(12) == 0 ? Faults[random.Next(Faults.Length)] : Fault.None;
        for (var end = process.Time.GetUtcNow().AddDays(7); process.Time.GetUtcNow() < end;)
        {
            Happen();
            People(random);
            process.Source.Unreadable.Clear();
            if (random.Next(5) == 0)
                process.Source.Unreadable.Add(new TenantId($"t{random.Next(1, 7)}"));

            if (random.Next(40) == 0)
                process.Start();

            Poll();
            process.After(BetweenPolls);
        }

        process.Target.NextFault = process.Source.NextFault = _ => Fault.None;
        process.Source.Unreadable.Clear();
        for (var poll = 0; poll < 4; poll++)
        {
            Poll();
            process.After(TimeSpan.FromMinutes(61));
        }

        await AssertTruthAsync();
    }

    private void Settle()
    {
        process.Links.Clear();
        process.Links.AddRange(
        [
            Desk.Link("t1", "6001"), Desk.Link("t2", "6002"), Desk.Link("t3", "6003"), Desk.Link("t5", "6005", excluded: "internal"), Desk.Link("t6", "6006"),
            Desk.Link("t6", "6007", product: "backup"),
        ]);
        for (var tenant = 2; tenant <= 6; tenant++)
            process.Source.Tenants.Add(new TenantId($"t{tenant}"), $"Tenant {tenant}");

        process.Options.Ticketing.HoldEndedFor = TimeSpan.FromDays(30);
        process.Options.Ticketing.StormLimit = 2;
        process.Options.Ticketing.Rules.Clear();
        foreach (var rule in new TicketingRule[]
        {
            new() { Name = "Noise", Categories = { "directory" }, CreateTicket = false },
            new() { Name = "High", Severities = { "high" }, Queue = "Alerts", WriteBack = AlertWriteBack.Note },
            new() { Name = "Low", Severities = { "low" }, Queue = "Alerts", CloseWhenEnded = false },
        })
            process.Options.Ticketing.Rules.Add(rule);
    }

    private void Schedule(Random random)
    {
        for (var number = 0; number < 1000; number++)
        {
            var alert = FakeSource.Reference($"a{number}", $"t{random.Next(1, 7)}");
            var at = process.Time.GetUtcNow().AddMinutes(number % 4 == 0 ? 600 + random.Next(40) : random.Next(7 * 24 * 60));
            var severity = new[] { "HIGH", "HIGH", "LOW", "MEDIUM" }[random.Next(4)];
            var category = random.Next(6) == 0 ? "ALERT_CATEGORY_DIRECTORY" : "ALERT_CATEGORY_SYSTEM";
            coming.Add((alert, at, Open));
            for (var life = 0; life < 8; life++)
            {
                at = at.AddMinutes(random.Next(5, 400));
                switch (random.Next(5))
                {
                    case 0:
                        coming.Add((alert, at, one => process.Source.End(one.Id.Value, one.Tenant.Value)));
                        break;
                    case 1:
                        coming.Add((alert, at, Open));
                        break;
                    case 2:
                        coming.Add((alert, at, one => process.Source.Repeat(one.Id.Value, one.Tenant.Value)));
                        break;
                    case 3:
                        coming.Add((alert, at, one => process.Source.Change(one.Id.Value, now => now with { Title = $"{now.Title}!" }, one.Tenant.Value)));
                        break;
                }
            }

            if (random.Next(20) == 0)
                coming.Add((alert, at.AddMinutes(1), one => process.Source.Remove(one.Id.Value, one.Tenant.Value)));

            void Open(AlertReference one)
            {
                process.Source.Open(one.Id.Value, one.Tenant.Value, severity);
                process.Source.Change(one.Id.Value, now => now with { Category = category }, one.Tenant.Value);
            }
        }

        coming.Sort((one, other) => one.At.CompareTo(other.At));
    }

    private void Happen()
    {
        var now = process.Time.GetUtcNow();
        foreach (var (alert, _, what) in coming.TakeWhile(event_ => event_.At <= now))
            what(alert);

        coming.RemoveAll(event_ => event_.At <= now);
    }

    private void People(Random random)
    {
        foreach (var ticket in process.Target.Open.Where(_ => random.Next(60) == 0).ToList())
        {
            if (random.Next(2) == 0)
                ticket.Complete(process.Time.GetUtcNow());
            else
                ticket.Notes.Add(new TicketEntry($"a person, {random.Next()}", "77"));
        }
    }

    private void Poll()
    {
        truth.See(process.Source, process.Time.GetUtcNow());
        var report = process.Run();

        foreach (var outcome in report.Outcomes)
            seen[outcome.Episode] = outcome.Alert.Reference;

        var counts = report.Run.Counts;
        Assert.Equal(report.Outcomes.Count, counts.Selected);
        Assert.Equal(report.Outcomes.Count, report.Outcomes.DistinctBy(outcome => outcome.Episode).Count());
        Assert.Equal(counts.ChangesPlanned, report.Changes.Count);
        Assert.InRange(counts.ChangesVerified, 0, counts.ChangesApplied);
        AssertNoEpisodeHasTwoOpenTickets();
    }

    private void AssertNoEpisodeHasTwoOpenTickets()
    {
        var keys = new TicketKeys("jc");
        var open = process.Target.Open.Select(ticket => ticket.Draft.Key).ToHashSet();
        foreach (var key in seen.Keys)
            Assert.InRange(Enumerable.Range(0, 6).Count(ordinal => open.Contains(ordinal == 0 ? key : keys.FollowUp(key, ordinal))), 0, 1);
    }

    private async Task AssertTruthAsync()
    {
        Assert.Equal(
            truth.Episodes.GroupBy(episode => episode.Alert).Select(alert => $"{alert.Key}: {alert.Count()}").Order(),
            seen.GroupBy(episode => episode.Value).Select(alert => $"{alert.Key}: {alert.Count()}").Order());
        Assert.True(truth.Episodes.Count > 900, $"Only {truth.Episodes.Count} episodes.");

        var dispositions = new List<EpisodeState>();
        foreach (var ofAlert in seen.GroupBy(pair => pair.Value))
        {
            var stored = new List<Episode>();
            foreach (var (key, _) in ofAlert)
                stored.Add((await process.Store.Alerts.FindAsync(key))!);

            foreach (var (episode, expected) in stored.OrderBy(episode => episode.OpenedAt).Zip(truth.Episodes.Where(episode => episode.Alert == ofAlert.Key)))
            {
                AssertBelongs(episode, expected);
                dispositions.Add(episode.Standing.State);
            }
        }

        Assert.All(new[] { EpisodeState.Ticketed, EpisodeState.Digested, EpisodeState.Held, EpisodeState.Excluded }, state => Assert.Contains(state, dispositions));
        Assert.DoesNotContain(EpisodeState.Waiting, dispositions);
        var tickets = process.Target.Tickets.Values;
        Assert.Equal(tickets.Count, tickets.Select(ticket => ticket.Draft.Key).Distinct().Count());
        Assert.All(tickets, ticket => Assert.Equal(ticket.Notes.Count, ticket.Notes.Select(note => note.Text).Distinct().Count()));
        Assert.All(tickets.Where(ticket => ticket.Resolution is not null), ticket => Assert.All(ticket.Notes, note => Assert.Equal(FakeTarget.Us, note.CreatorId)));
        Assert.All(
            seen.Values.Select(alert => alert.Id.Value).Where(id => process.Source.Has(id)),
            id => Assert.Equal(process.Source[id].Notes.Count, process.Source[id].Notes.Distinct().Count()));
    }

    private void AssertBelongs(Episode episode, TrueEpisode expected)
    {
        var standing = episode.Standing;
        Assert.Null(episode.Pending);
        Assert.Equal((expected.IsEnded, expected.IsVanished), (episode.EndedAt is not null, episode.IsVanished));
        switch (expected.Belongs)
        {
            case "excluded":
                Assert.Equal(EpisodeState.Excluded, standing.State);
                Assert.NotNull(standing.Because);
                break;
            case "held":
                Assert.Equal(EpisodeState.Held, standing.State);
                Assert.NotNull(standing.Because);
                break;
            default:
                Assert.Contains(standing.State, new[] { EpisodeState.Ticketed, EpisodeState.Digested });
                var ticket = process.Target.Tickets[standing.Ticket!.Value];
                var told = string.Join('\n', ticket.Notes.Select(note => note.Text).Prepend(ticket.Draft.Description));
                Assert.Contains(standing.State == EpisodeState.Ticketed ? $"alert {expected.Alert.Id}]" : $"[{expected.Alert.Id}]", told, StringComparison.Ordinal);
                Assert.Equal(new AccountId($"600{expected.Alert.Tenant.Value[1..]}"), ticket.Draft.Account);
                Assert.Equal(expected.IsEnded, standing.FinishedAt is not null);
                if (expected.IsEnded && !ticket.Ticket.IsComplete)
                    Assert.Contains(expected.IsVanished ? "no longer has the alert" : "alert ended in the source", told, StringComparison.Ordinal);

                break;
        }
    }

    /// <summary>What really was open when, as far as polls could see it. It knows nothing of the engine.</summary>
    private sealed class Truth
    {
        private readonly Dictionary<AlertReference, TrueEpisode> open = [];
        private readonly Dictionary<AlertReference, DateTimeOffset> lastEnd = [];
        private DateTimeOffset? lastWhole;

        public List<TrueEpisode> Episodes { get; } = [];

        public void See(FakeSource source, DateTimeOffset now)
        {
            var there = source.All.Where(alert => !source.Unreadable.Contains(alert.Alert.Tenant)).ToDictionary(alert => alert.Alert.Reference);
            foreach (var (reference, alert) in there)
            {
                var isOpen = alert.Alert.State != AlertState.Ended;
                var isNews = alert.ChangedAt >= lastWhole && (!lastEnd.TryGetValue(reference, out var end) || alert.Alert.LastOccurredAt > end);
                if (!open.ContainsKey(reference) && (isOpen || isNews))
                {
                    open[reference] = new TrueEpisode(reference, BelongsOf(alert.Alert));
                    Episodes.Add(open[reference]);
                }

                if (!isOpen)
                    End(reference, now);
            }

            foreach (var gone in open.Keys.Where(reference => !source.Unreadable.Contains(reference.Tenant) && !there.ContainsKey(reference)).ToList())
            {
                open[gone].IsVanished = true;
                End(gone, now);
            }

            if (source.Unreadable.Count == 0)
                lastWhole = now;
        }

        private void End(AlertReference alert, DateTimeOffset now)
        {
            if (!open.Remove(alert, out var episode))
                return;

            episode.IsEnded = true;
            lastEnd[alert] = now;
        }

        private static string BelongsOf(Alert alert) =>
            alert.Category == "ALERT_CATEGORY_DIRECTORY" || alert.Tenant.Value == "t5" ? "excluded"
            : alert.Tenant.Value is "t4" or "t6" || alert.Severity == "MEDIUM" ? "held"
            : "told";
    }

    private sealed class TrueEpisode(AlertReference alert, string belongs)
    {
        public AlertReference Alert { get; } = alert;

        public string Belongs { get; } = belongs;

        public bool IsEnded { get; set; }

        public bool IsVanished { get; set; }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Alert} {Belongs}");
    }
}
