using EndToEnd.Tests.Support;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Sandbox.Seeds;
using Integration.Sqlite;
using MspSync;

namespace EndToEnd.Tests.Commands;

/// <summary>Entries of tickets and assets beside those of lines.</summary>
public sealed class KeyedJournalTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 1, 5, 3, 0, 0, TimeSpan.Zero);

    private Workplace place = null!;

    public async ValueTask InitializeAsync()
    {
        place = await Workplace.OpenAsync(SandboxSeed.Uniform(2));
        await using var store = new SqliteSyncStore(place.Store);
        await store.OpenAsync();
        var added = await store.Journal.AddAsync<JournalEntry>(
        [
            new LineEntry
            {
                Id = 0, Kind = JournalKind.Units, Contract = new ContractId("7001"), Line = new ContractLineId("8001"), EffectiveDate = new DateOnly(2026, 1, 5),
                From = 1, To = 2, State = JournalState.Intent, RunId = "billing-1", PlanHash = "aa", Reason = "The mark rose.", At = At,
            },
            new KeyedEntry
            {
                Id = 0, Kind = JournalKind.TicketCreate, Key = "jc-abc", Subject = "alert:64f", State = JournalState.Intent, RunId = "ticketing-1", PlanHash = "bb",
                Reason = "An alert opened.", At = At,
            },
        ]);
        await store.Journal.MoveAsync(added[1].Id, JournalState.Intent, JournalState.Sending, null, At);
        await store.Journal.MoveAsync(added[1].Id, JournalState.Sending, JournalState.Sent, "accepted", At, "81");
        await store.Journal.MoveAsync(added[1].Id, JournalState.Sent, JournalState.Conflict, "accepted, but not found", At);
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task JournalList_BothKinds_ShowsEachInATableOfItsOwn()
    {
        var result = await place.RunAsync("journal", "list");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("1   Intent  units  8001", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("2   Conflict  new ticket  2026-01-05 03:00  81 ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(" jc-abc", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.TrimEnd() == "  alert:64f");
        Assert.Contains(lines, line => line.TrimEnd() == "  accepted, but not found");
    }

    [Fact]
    public async Task JournalList_Json_IsFlatAndToldApartByItsKind()
    {
        var entries = (await place.RunAsync("journal", "list", "--json")).Json.GetProperty("entries");

        Assert.Equal(
            ["id", "kind", "state", "contract", "line", "effectiveDate", "from", "to", "unitCost", "acceptedValue", "runId", "planHash", "reason", "at", "detail"],
            entries[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["id", "kind", "state", "key", "subject", "targetId", "value", "runId", "planHash", "reason", "at", "detail"],
            entries[1].EnumerateObject().Select(property => property.Name));
        Assert.Equal("TicketCreate", entries[1].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task JournalResolve_TicketThatIsNotThere_IsNotAcceptedAndCanBeGivenUp()
    {
        var accepted = await place.RunAsync("journal", "resolve", "2", "--yes", "--why", "it is there");
        var abandoned = await place.RunWellAsync("journal", "resolve", "2", "--abandon", "--by", "ana", "--why", "opened by hand", "--yes", "--json");

        Assert.Equal(ExitCode.Configuration, accepted.ExitCode);
        Assert.Contains("what entry 2 wrote to alert:64f is not there (not found). Give it up", accepted.Error, StringComparison.Ordinal);
        Assert.Equal("Resolved", abandoned.Json.GetProperty("entry").GetProperty("state").GetString());
        Assert.Contains("ana gave it up", abandoned.Json.GetProperty("entry").GetProperty("detail").GetString(), StringComparison.Ordinal);
    }
}
