using EndToEnd.Tests.Support;
using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Integration.Sandbox.Seeds;
using Integration.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MspSync;
using MspSync.Commands;
using MspSync.Hosting;
using MspSync.Rendering;

namespace EndToEnd.Tests.Commands;

public sealed class UnsettledTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async ValueTask InitializeAsync()
    {
        place = await Workplace.OpenAsync(SandboxSeed.Uniform(2));
        SettleSoon();
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task Run_AfterAKill_SaysWhatItWaitsFor()
    {
        await using (var store = new SqliteSyncStore(place.Store))
        {
            await store.OpenAsync();
            await BeginWriteAsync(store, DateTimeOffset.UtcNow);
        }

        var result = await place.RunAsync("run", "--json");

        Assert.StartsWith("1 write of an earlier run is not settled: waiting up to 1 second, then reading twice.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AlertsRun_AfterAKill_SaysWhatItWaitsForAndLeavesBillingsWritesAlone()
    {
        place.UseServiceDesk();
        SettleSoon();
        await using (var store = new SqliteSyncStore(place.Store))
        {
            await store.OpenAsync();
            await BeginWriteAsync(store, DateTimeOffset.UtcNow);
        }

        var beside = await place.RunAsync("alerts", "run", "--json");
        await using (var store = new SqliteSyncStore(place.Store))
        {
            await store.OpenAsync();
            await BeginTicketAsync(store, DateTimeOffset.UtcNow);
        }

        var result = await place.RunAsync("alerts", "run", "--json");

        Assert.Empty(beside.Error);
        Assert.StartsWith("1 write of an earlier run is not settled: waiting up to 1 second, then reading twice.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TicketRun_FailsAfterAWriteBegan_EndsWithCode1AndSaysSo()
    {
        using var error = new StringWriter();
        await using var session = new Session(new Screen(TextWriter.Null, error, json: false), place.Save(), place.Store);

        var code = await WritingRun.TicketAsync(
            session,
            async _ =>
            {
                var services = await session.OpenAsync(CancellationToken.None);
                await BeginTicketAsync(services.GetRequiredService<ISyncStore>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
                throw new HttpRequestException("The line went dead.");
            },
            CancellationToken.None);

        Assert.Equal(ExitCode.Issues, code);
        Assert.Contains("1 change may have been written. Run again", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritingRun_FailsAfterAWriteBegan_EndsWithCode1AndSaysSo()
    {
        using var error = new StringWriter();
        await using var session = new Session(new Screen(TextWriter.Null, error, json: false), place.Save(), place.Store);

        var code = await WritingRun.BillAsync(
            session,
            async _ =>
            {
                var services = await session.OpenAsync(CancellationToken.None);
                await BeginWriteAsync(services.GetRequiredService<ISyncStore>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
                throw new HttpRequestException("The line went dead.");
            },
            CancellationToken.None);

        Assert.Equal(ExitCode.Issues, code);
        Assert.Contains("The line went dead.", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 change may have been written. Run again", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritingRun_FailsBeforeAnyWrite_StaysARefusal()
    {
        await using var session = new Session(new Screen(TextWriter.Null, TextWriter.Null, json: false), place.Save(), place.Store);

        await Assert.ThrowsAsync<HttpRequestException>(
            () => WritingRun.BillAsync(session, _ => throw new HttpRequestException("The line went dead."), CancellationToken.None));
    }

    private void SettleSoon()
    {
        place.Set("integration:journal:serverLimit", "00:00:00.500");
        place.Set("integration:journal:settle", "00:00:00.200");
        place.Set("integration:journal:verifyInterval", "00:00:00.050");
    }

    private static async Task BeginTicketAsync(ISyncStore store, DateTimeOffset at)
    {
        var intents = await store.Journal.AddAsync(
        [
            new KeyedEntry
            {
                Id = 0,
                Kind = JournalKind.TicketCreate,
                Key = "jc-killed",
                Subject = "alert:64f/1",
                State = JournalState.Intent,
                RunId = "ticketing-killed",
                PlanHash = new string('b', 64),
                Reason = "The alert opened.",
                At = at,
            },
        ]);
        await store.Journal.MoveAsync(intents[0].Id, JournalState.Intent, JournalState.Sending, null, at);
    }

    private async Task BeginWriteAsync(ISyncStore store, DateTimeOffset at)
    {
        var line = place.Sandbox.Autotask.ContractServices[0];
        var intents = await store.Journal.AddAsync(
        [
            new LineEntry
            {
                Id = 0,
                Kind = JournalKind.Units,
                Contract = new ContractId($"{line.ContractId}"),
                Line = new ContractLineId($"{line.Id}"),
                EffectiveDate = DateOnly.FromDateTime(place.Sandbox.Clock.GetUtcNow().UtcDateTime),
                From = 1,
                To = 2,
                State = JournalState.Intent,
                RunId = "billing-killed",
                PlanHash = new string('a', 64),
                Reason = "The mark rose.",
                At = at,
            },
        ]);
        await store.Journal.MoveAsync(intents[0].Id, JournalState.Intent, JournalState.Sending, null, at);
    }
}
