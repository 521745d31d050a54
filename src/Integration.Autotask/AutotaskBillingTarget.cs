using Autotask.Client;
using Integration.Autotask.Checks;
using Integration.Autotask.Reads;
using Integration.Autotask.Writes;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Microsoft.Extensions.Options;

namespace Integration.Autotask;

/// <summary>Bills to contracts of type Recurring Service in Autotask. Safe for concurrent calls.</summary>
/// <remarks>
/// Ids are Autotask's numbers. Reads take up to 500 ids a request; when a page cannot be read, the ids of its request are Unknown. Refused credentials,
/// throttling that outlasts the client's retries, and a connection that cannot be made are exceptions (<see cref="AutotaskApiException"/>).
/// </remarks>
public sealed class AutotaskBillingTarget : IBillingTarget
{
    private readonly ConnectionCheck check;
    private readonly CompanyReader companies;
    private readonly LineReader lines;
    private readonly UnitReader units;
    private readonly UnitWriter writer;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">How it is billed to; null takes the defaults.</param>
    /// <param name="time">Tells how far Autotask's clock is from this machine's; null takes the system's.</param>
    public AutotaskBillingTarget(AutotaskClient client, AutotaskOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new AutotaskOptions();
        companies = new CompanyReader(client, [.. options.CompanyTypes], options.CompanyIdField);
        check = new ConnectionCheck(client, companies, time ?? TimeProvider.System);
        lines = new LineReader(client);
        units = new UnitReader(client);
        writer = new UnitWriter(client);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => check.RunAsync(cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="OptionsValidationException">A company type or the user-defined field of the settings does not exist in this tenant.</exception>
    public Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellationToken = default) => companies.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Core.Billing.Contract>> ListContractsAsync(
        IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken = default) => lines.ListContractsAsync(accounts, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>> ReadLinesAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) => this.lines.ReadAsync(lines, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadUnitsAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken = default) =>
        units.ReadAsync(lines, days, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadUnitCostsAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default) =>
        this.lines.ReadUnitCostsAsync(lines, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> AdjustUnitsAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.AdjustAsync(adjustment, gate, cancellationToken);

    /// <inheritdoc/>
    public Task<WriteResult> SetUnitCostAsync(UnitCostUpdate update, SendGate gate, CancellationToken cancellationToken = default) =>
        writer.SetCostAsync(update, gate, cancellationToken);
}
