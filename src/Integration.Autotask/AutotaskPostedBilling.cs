using Autotask.Client;
using Integration.Autotask.Reads;
using Integration.Core;
using Integration.Core.Reports;

namespace Integration.Autotask;

/// <summary>Says what was approved and posted in Autotask: its billing items. Safe for concurrent calls.</summary>
/// <remarks>
/// Up to 500 lines a request. That a period split by adjustments has an item for each part, each with the units of the part, is not verified; reports
/// compare amounts and show the items as they are.
/// </remarks>
public sealed class AutotaskPostedBilling : IPostedBilling
{
    private readonly PostedReader reader;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    public AutotaskPostedBilling(AutotaskClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        reader = new PostedReader(client);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ContractLineId, Reading<IReadOnlyList<PostedItem>>>> ReadPostedAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken = default) =>
        reader.ReadAsync(lines, days, cancellationToken);
}
