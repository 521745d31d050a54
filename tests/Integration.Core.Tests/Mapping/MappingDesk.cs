using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Storage;
using Integration.Sqlite;
using TestSupport;

namespace Integration.Core.Tests.Mapping;

/// <summary>A source with tenants, a target with accounts and contracts, and a store on disk between them.</summary>
internal sealed class MappingDesk : IBillingTarget, IPortalMappings, IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mapping");
    private readonly SqliteSyncStore store;

    public MappingDesk()
    {
        store = new SqliteSyncStore(Path.Combine(folder.FullName, "store.db"));
        Options.Billing.Products.Add(new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" } });
        Mapping = new TenantMapping(store, new TenantLister(new Source(this), null, null), this, this, Options, new ManualTimeProvider(new(2026, 6, 15, 12, 0, 0, TimeSpan.Zero)));
    }

    public TenantMapping Mapping { get; }

    public IntegrationOptions Options { get; } = new();

    public List<Tenant> Tenants { get; } = [new(new("t1"), "Contoso"), new(new("t2"), "Fabrikam"), new(new("t3"), "Tailspin")];

    public string? Incomplete { get; set; }

    /// <summary>Gets how often each side was listed.</summary>
    public (int Tenants, int Accounts) Listings { get; private set; }

    public List<Account> Accounts { get; } = [new(new("a1"), "Contoso, Inc.", true), new(new("a2"), "Fabrikam", true), new(new("a3"), "Old Co", false)];

    public List<Contract> Contracts { get; } = [Contract("c1", "a1", ("l1", "JumpCloud Platform"))];

    public List<PortalMapping> Portal { get; } = [];

    public string? PortalFailure { get; set; }

    public ISyncStore Store => store;

    public static Contract Contract(string id, string account, params (string Id, string Service)[] lines) => new()
    {
        Id = new(id),
        Account = new(account),
        Name = $"Contract {id}",
        Term = new(new(2026, 1, 1), new(2026, 12, 31)),
        IsActive = true,
        IsRecurring = true,
        Lines = [.. lines.Select(line => new ContractLine
        {
            Id = new(line.Id),
            Contract = new(id),
            ContractName = $"Contract {id}",
            Account = new(account),
            Service = new("s1"),
            ServiceName = line.Service,
            Term = new(new(2026, 1, 1), new(2026, 12, 31)),
            IsBillable = true,
            PeriodMonths = 1,
        })],
    };

    /// <summary>Gets or sets whether the target answers to listings at all.</summary>
    public bool IsTargetDown { get; set; }

    /// <summary>Gets the accounts whose contracts were asked for last.</summary>
    public IReadOnlyCollection<AccountId> Asked { get; private set; } = [];

    public async Task<Link?> FindAsync(string tenant, string product = "jumpcloud")
    {
        await store.OpenAsync();
        return (await store.Links.ListAsync()).SingleOrDefault(link => link.Tenant.Value == tenant && link.Product == product);
    }

    /// <summary>Approves a link, as a person does with its first plan.</summary>
    public async Task GoLiveAsync(string tenant) =>
        await store.Links.SaveAsync([(await FindAsync(tenant))! with { LiveSince = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero) }]);

    public Task<IReadOnlyList<MappingChange>> AcceptAsync(string tenant, string account, string? line = null, string? contract = null, string? product = null, bool summed = false) =>
        Mapping.AcceptAsync(
            new MappingRow { Tenant = tenant, Account = account, Line = line, Contract = contract, Product = product, Summed = summed ? "true" : null }, summed);

    public async Task<IReadOnlyList<string>> RefusedAsync(Func<Task> act)
    {
        await store.OpenAsync();
        var before = await store.Links.ListAsync();
        var refused = await Assert.ThrowsAsync<MappingRefusedException>(act);
        Assert.Equal(before, await store.Links.ListAsync());
        return [.. refused.Problems.Select(problem => problem.ToString())];
    }

    public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellationToken = default)
    {
        Listings = Listings with { Accounts = Listings.Accounts + 1 };
        return Listed<Account>([.. Accounts]);
    }

    public Task<IReadOnlyList<Contract>> ListContractsAsync(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken = default)
    {
        Asked = accounts;
        return Listed<Contract>([.. Contracts.Where(contract => accounts.Contains(contract.Account))]);
    }

    public Task<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>> ReadLinesAsync(IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>>(lines.ToDictionary(
            id => id,
            id => Contracts.SelectMany(contract => contract.Lines).FirstOrDefault(line => line.Id == id) is { } line ? Reading.Known(line) : Reading.Unknown<ContractLine>("it is gone")));

    private Task<IReadOnlyList<T>> Listed<T>(IReadOnlyList<T> all) =>
        IsTargetDown ? Task.FromException<IReadOnlyList<T>>(new HttpRequestException("The target is down.")) : Task.FromResult(all);

    Task<Reading<IReadOnlyList<PortalMapping>>> IPortalMappings.ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult(PortalFailure is null ? Reading.Known<IReadOnlyList<PortalMapping>>([.. Portal]) : Reading.Unknown<IReadOnlyList<PortalMapping>>(PortalFailure));

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    Task<IReadOnlyList<Finding>> IBillingTarget.CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> IBillingTarget.ReadUnitsAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> IBillingTarget.ReadUnitCostsAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<WriteResult> IBillingTarget.AdjustUnitsAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<WriteResult> IBillingTarget.SetUnitCostAsync(UnitCostUpdate update, SendGate gate, CancellationToken cancellationToken) => throw new NotSupportedException();

    private sealed class Source(MappingDesk desk) : Core.Assets.IDeviceSource
    {
        public string KeyPrefix => "x";

        public Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken = default)
        {
            desk.Listings = desk.Listings with { Tenants = desk.Listings.Tenants + 1 };
            return Task.FromResult(new TenantSweep { Tenants = [.. desk.Tenants], IncompleteBecause = desk.Incomplete });
        }

        public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Core.Assets.DeviceSourceAccess> ReadAccessAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<Core.Assets.TenantDevices> ReadDevicesAsync(IReadOnlyCollection<TenantId> tenants, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
