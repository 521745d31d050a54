using Autotask.Client;
using Integration.Core;
using Integration.Core.Reports;

namespace Integration.Autotask.Reads;

/// <summary>Reads what was approved and posted for contract lines: a row for each charge.</summary>
internal sealed class PostedReader(AutotaskClient client)
{
    private static readonly AutotaskField<BillingItem>[] Fields =
    [
        BillingItemFields.Id, BillingItemFields.ContractServiceId, BillingItemFields.ContractServiceAdjustmentId, BillingItemFields.ItemDate,
        BillingItemFields.Quantity, BillingItemFields.Rate, BillingItemFields.TotalAmount, BillingItemFields.OurCost, BillingItemFields.PostedDate,
        BillingItemFields.InvoiceId,
    ];

    public async Task<IReadOnlyDictionary<ContractLineId, Reading<IReadOnlyList<PostedItem>>>> ReadAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken)
    {
        var from = BillingItemFields.ItemDate.AtLeast(Days.FirstInstant(days.First));
        var to = BillingItemFields.ItemDate.AtMost(Days.LastSecond(days.Last));
        var found = await ChunkedRead.ReadAsync(
            Ids.Of(lines),
            client.BillingItems.ListAsync,
            ids => AutotaskFilter.All(BillingItemFields.ContractServiceId.In(ids), from, to),
            Fields,
            cancellationToken).ConfigureAwait(false);

        var rows = found.Rows.DistinctBy(row => row.Id).ToLookup(row => row.ContractServiceId);
        return Ids.ForEach(lines, id => found.Unread.TryGetValue(id, out var reason) ? Reading.Unknown<IReadOnlyList<PostedItem>>(reason) : Items(rows[id]));
    }

    private static Reading<IReadOnlyList<PostedItem>> Items(IEnumerable<BillingItem> rows)
    {
        var items = new List<PostedItem>();
        foreach (var row in rows.OrderBy(row => row.ItemDate).ThenBy(row => row.Id))
        {
            if (Days.Of(row.ItemDate) is not { } date)
                return Reading.Unknown<IReadOnlyList<PostedItem>>($"billing item {row.Id} has no date");

            items.Add(Item(row, date));
        }

        return Reading.Known<IReadOnlyList<PostedItem>>(items);
    }

    private static PostedItem Item(BillingItem row, DateOnly date) => new()
    {
        Id = Ids.Write(row.Id),
        Line = new ContractLineId(Ids.Write(row.ContractServiceId ?? 0)),
        Date = date,
        IsAdjustment = row.ContractServiceAdjustmentId is not null,
        Quantity = Figure(row.Quantity, "quantity"),
        Rate = Figure(row.Rate, "rate"),
        Amount = Figure(row.TotalAmount, "total amount"),
        Cost = Figure(row.OurCost, "cost that this API user can see"),
        PostedOn = Days.Of(row.PostedDate),
        Invoice = row.InvoiceId is { } invoice ? Ids.Write(invoice) : null,
    };

    private static Reading<decimal> Figure(decimal? value, string what) =>
        value is { } known ? Reading.Known(known) : Reading.Unknown<decimal>($"the billing item has no {what}");
}
