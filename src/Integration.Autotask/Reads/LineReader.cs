using Autotask.Client;
using Integration.Core;
using Integration.Core.Billing;
using Contract = Autotask.Client.Contract;

namespace Integration.Autotask.Reads;

/// <summary>Reads services on contracts: contract lines, with the terms of their contracts.</summary>
internal sealed class LineReader(AutotaskClient client)
{
    private static readonly AutotaskField<ContractService>[] LineColumns =
    [
        ContractServiceFields.Id, ContractServiceFields.ContractId, ContractServiceFields.ServiceId, ContractServiceFields.UnitCost,
        ContractServiceFields.UnitPrice,
    ];

    private static readonly AutotaskField<ContractService>[] CostColumns = [ContractServiceFields.Id, ContractServiceFields.UnitCost];

    private static readonly AutotaskField<Contract>[] ContractColumns =
    [
        ContractFields.Id, ContractFields.CompanyId, ContractFields.ContractName, ContractFields.ContractType, ContractFields.Status,
        ContractFields.StartDate, ContractFields.EndDate,
    ];

    public async Task<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>> ReadAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken)
    {
        var found = await ReadRowsAsync(lines, LineColumns, cancellationToken).ConfigureAwait(false);
        var contracts = await ChunkedRead.ReadAsync(
            found.Rows.Select(row => row.ContractId).OfType<int>(), client.Contracts.ListAsync, ids => ContractFields.Id.In(ids.Select(id => (long)id)),
            ContractColumns, cancellationToken).ConfigureAwait(false);
        var catalogue = await Catalogue.ReadAsync(client, found.Rows, contracts.Rows, cancellationToken).ConfigureAwait(false);
        var builder = new LineBuilder(contracts, catalogue);
        return ForEach(lines, found, builder.Build);
    }

    public async Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadUnitCostsAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken)
    {
        var found = await ReadRowsAsync(lines, CostColumns, cancellationToken).ConfigureAwait(false);
        return ForEach(lines, found, row => Reading.Known(row.UnitCost));
    }

    /// <exception cref="AutotaskApiException">A request failed: a part of the contracts would pass for all of them.</exception>
    public async Task<IReadOnlyList<Core.Billing.Contract>> ListContractsAsync(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken)
    {
        var companies = accounts.Select(account => Ids.TryRead(account.Value, out var id) ? id : -1).Where(id => id >= 0);
        var contracts = Whole(await ChunkedRead.ReadAsync(
            companies, client.Contracts.ListAsync, ids => ContractFields.CompanyId.In(ids), ContractColumns, cancellationToken).ConfigureAwait(false));
        var recurring = contracts.Rows.Where(ContractTerms.IsRecurring).Select(contract => (int)contract.Id);
        var lines = Whole(await ChunkedRead.ReadAsync(
            recurring, client.ContractServices.ListAsync, ids => ContractServiceFields.ContractId.In(ids), LineColumns, cancellationToken).ConfigureAwait(false));
        var catalogue = await Catalogue.ReadAsync(client, lines.Rows, contracts.Rows, cancellationToken).ConfigureAwait(false);
        if (catalogue.IncompleteBecause is { } reason)
            throw new AutotaskApiException(reason);

        var builder = new LineBuilder(contracts, catalogue);
        var linesOf = lines.Rows.DistinctBy(row => row.Id).ToLookup(row => row.ContractId);
        return
        [
            .. contracts.Rows.DistinctBy(contract => contract.Id)
                .Select(contract => builder.Build(contract, linesOf[(int)contract.Id]))
                .OfType<Core.Billing.Contract>(),
        ];
    }

    private Task<RowsByKey<int, ContractService>> ReadRowsAsync(
        IReadOnlyCollection<ContractLineId> lines, AutotaskField<ContractService>[] columns, CancellationToken cancellationToken) =>
        ChunkedRead.ReadAsync(
            Ids.Of(lines), client.ContractServices.ListAsync, ids => ContractServiceFields.Id.In(ids.Select(id => (long)id)), columns, cancellationToken);

    private static IReadOnlyDictionary<ContractLineId, Reading<T>> ForEach<T>(
        IReadOnlyCollection<ContractLineId> lines, RowsByKey<int, ContractService> found, Func<ContractService, Reading<T>> read)
    {
        var rows = found.Rows.DistinctBy(row => row.Id).ToDictionary(row => (int)row.Id);
        return Ids.ForEach(lines, id =>
            rows.TryGetValue(id, out var row) ? read(row)
            : Reading.Unknown<T>(found.Unread.GetValueOrDefault(id) ?? $"contract service {id} does not exist any more, or this API user cannot see it"));
    }

    private static RowsByKey<int, TRow> Whole<TRow>(RowsByKey<int, TRow> rows) =>
        rows.Unread.Count == 0 ? rows : throw new AutotaskApiException(rows.Unread.Values.First());
}
