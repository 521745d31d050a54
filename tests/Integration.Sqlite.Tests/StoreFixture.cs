using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Sqlite.Tests;

/// <summary>A store in a folder of its own, and the records that tests put into it.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero);

    protected string Folder { get; } = Directory.CreateTempSubdirectory("store").FullName;

    protected string FilePath => Path.Combine(Folder, "store.db");

    protected SqliteSyncStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = new SqliteSyncStore(FilePath);
        await Store.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        await InitializeAsync();
    }

    protected static LineEntry Intent(string line, int day = 1, decimal to = 11, JournalKind kind = JournalKind.Units) => new()
    {
        Id = 0,
        Kind = kind,
        Contract = new ContractId("7001"),
        Line = new ContractLineId(line),
        EffectiveDate = new DateOnly(2026, 3, day),
        From = 10,
        To = to,
        State = JournalState.Intent,
        RunId = "run",
        PlanHash = "5a5a",
        Reason = "the mark rose",
        At = Now,
    };

    protected static Link Link(string tenant, string? line = null, bool summed = false) => new()
    {
        Tenant = new TenantId(tenant),
        Product = "jumpcloud",
        TenantName = $"Tenant {tenant}",
        Account = new AccountId("6001"),
        AccountName = "Acme",
        Contract = line is null ? null : new ContractId("7001"),
        Line = line is null ? null : new ContractLineId(line),
        Policy = new BillingPolicy { Summed = summed },
    };

    protected static Observation Observation(string tenant, DateTimeOffset at, int users, int devices = 0) => new()
    {
        Tenant = new TenantId(tenant),
        At = at,
        Users = Reading.Known(users),
        Devices = Reading.Known(devices),
        Source = ObservationSource.Sweep,
    };

    protected async Task<TEntry> AddAsync<TEntry>(TEntry intent, params JournalState[] path)
        where TEntry : JournalEntry
    {
        var entry = Assert.Single(await Store.Journal.AddAsync([intent]));
        foreach (var next in path)
        {
            await Store.Journal.MoveAsync(entry.Id, entry.State, next, $"now {next}", Now);
            entry = entry with { State = next, Detail = $"now {next}" };
        }

        return entry;
    }
}
