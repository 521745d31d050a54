using System.Text;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Storage;
using Integration.Core.Ticketing;

namespace Integration.Sqlite.Tests;

public class AlertStoreTests : StoreFixture
{
    [Fact]
    public async Task Read_NothingWasPolled_IsAnEmptyInbox()
    {
        var inbox = await Store.Alerts.ReadAsync();

        Assert.Equal((null, null, 0), (inbox.Cursor, inbox.TenantsListedAt, inbox.Tenants.Count));
    }

    [Fact]
    public async Task Tenants_ListedAgain_AreReplacedAndTheCursorStays()
    {
        await Store.Alerts.ReceiveAsync([], "c1");
        await Store.Alerts.SaveTenantsAsync([new Tenant(new TenantId("a"), "Acme"), new Tenant(new TenantId("b"), "Beta")], Now);

        await Store.Alerts.SaveTenantsAsync([new Tenant(new TenantId("b"), "Beta Ltd")], Now.AddHours(1));
        await ReopenAsync();

        var inbox = await Store.Alerts.ReadAsync();
        Assert.Equal(("c1", Now.AddHours(1)), (inbox.Cursor, inbox.TenantsListedAt));
        Assert.Equal(new Tenant(new TenantId("b"), "Beta Ltd"), Assert.Single(inbox.Tenants));
    }

    [Fact]
    public async Task Episodes_EveryField_ComesBackAsReceived()
    {
        var full = Episode("1") with
        {
            Alert = Alert("1") with { Page = new Uri("https://console.example/alerts/1"), LastOccurredAt = Now.AddMinutes(3) },
            Occurrences = 4,
            EndedAt = Now.AddHours(1),
            IsVanished = true,
            Standing = Standing() with { FinishedAt = Now.AddHours(2) },
            Pending = new PendingStanding(JournalKind.TicketNote, "jcn-1", Standing() with { Notes = 3 }),
        };

        await Store.Alerts.ReceiveAsync([Episode("0"), full], "c1");
        await ReopenAsync();

        Assert.Equal(full, await Store.Alerts.FindAsync(full.Key));
        Assert.Equal("c1", (await Store.Alerts.ReadAsync()).Cursor);
    }

    [Fact]
    public async Task Receive_AnEpisodeCannotBeStored_NeitherIsTheCursor()
    {
        await Store.Alerts.ReceiveAsync([Episode("0")], "c1");

        await Assert.ThrowsAnyAsync<Exception>(() => Store.Alerts.ReceiveAsync([Episode("1"), Episode("2") with { Key = null! }], "c2"));

        Assert.Equal("c1", (await Store.Alerts.ReadAsync()).Cursor);
        Assert.Null(await Store.Alerts.FindAsync("jc-1"));
    }

    [Fact]
    public async Task List_FinishedEpisodes_AreLeftOutUnlessTicketedOfLate()
    {
        var finished = new EpisodeStanding { FinishedAt = Now };
        await Store.Alerts.SaveAsync(
        [
            Episode("2"), Episode("1"), Episode("3") with { Standing = finished },
            Episode("4") with { Standing = finished with { TicketedAt = Now.AddMinutes(-10) } },
            Episode("5") with { Standing = finished with { TicketedAt = Now.AddMinutes(-20) } },
        ]);

        var listed = await Store.Alerts.ListAsync(Now.AddMinutes(-15));

        Assert.Equal(["jc-1", "jc-2", "jc-4"], listed.Select(episode => episode.Key));
    }

    [Fact]
    public async Task FindLatest_SeveralEpisodesOfAnAlert_IsTheLastThatOpened()
    {
        var first = Episode("1") with { Standing = new EpisodeStanding { FinishedAt = Now } };
        var second = first with { Key = "jc-1b", OpenedAt = Now.AddDays(1) };
        await Store.Alerts.SaveAsync([second, first, Episode("2")]);

        var latest = await Store.Alerts.FindLatestAsync([first.Alert.Reference, Alert("9").Reference]);

        Assert.Equal(second, Assert.Single(latest).Value);
    }

    [Fact]
    public async Task Compact_FinishedEpisodes_GoAtTheirAgeAndOthersStay()
    {
        var old = new EpisodeStanding { FinishedAt = Now.AddDays(-401) };
        await Store.Alerts.SaveAsync([Episode("1") with { Standing = old }, Episode("2") with { OpenedAt = Now.AddDays(-500) }, Episode("3") with { Standing = old with { FinishedAt = Now } }]);

        await Store.CompactAsync(new RetentionOptions(), Now);

        Assert.Null(await Store.Alerts.FindAsync("jc-1"));
        Assert.NotNull(await Store.Alerts.FindAsync("jc-2"));
        Assert.NotNull(await Store.Alerts.FindAsync("jc-3"));
    }

    [Fact]
    public async Task Export_Inbox_IsPartOfIt()
    {
        await Store.Alerts.SaveTenantsAsync([new Tenant(new TenantId("a"), "Acme")], Now);
        await Store.Alerts.ReceiveAsync([Episode("1")], "c1");
        using var export = new MemoryStream();

        await Store.ExportAsync(export);

        var text = Encoding.UTF8.GetString(export.ToArray());
        Assert.All(new[] { "\"alert_inbox\"", "\"alert_tenant\"", "\"episode\"" }, table => Assert.Contains(table, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Standing_IsNotJson_SaysToRestoreABackup() =>
        Assert.Contains("A stored standing cannot be read", Assert.Throws<StoreException>(() => StoredJson.ReadStanding("{")).Message, StringComparison.Ordinal);

    private static Alert Alert(string id) => new()
    {
        Tenant = new TenantId("a"),
        Id = new AlertId(id),
        Title = $"Alert {id}",
        State = AlertState.Open,
        Severity = "HIGH",
    };

    private static Episode Episode(string id) => new()
    {
        Key = $"jc-{id}",
        Alert = Alert(id),
        OpenedAt = Now.AddTicks(int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)),
        FirstSeenAt = Now,
    };

    private static EpisodeStanding Standing() => new()
    {
        State = EpisodeState.Digested,
        Because = "The alert opened.",
        Rule = "Alerts",
        TicketKey = "jc-9",
        Ticket = new TicketId("81"),
        TicketNumber = "T2026",
        TicketedAt = Now,
        Ordinal = 2,
        Written = new WrittenFields("1", null, "77", "2"),
        Told = Alert("1"),
        IsEndTold = true,
        Notes = 2,
        Refused = new WriteRefusal(JournalKind.TicketClose, Now, "a to-do is open"),
        WrittenBack = AlertWriteBack.Acknowledge,
        IsResolvedByUs = true,
    };
}
