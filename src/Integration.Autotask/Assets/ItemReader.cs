using System.Runtime.CompilerServices;
using Autotask.Client;
using Integration.Autotask.Reads;
using Integration.Core;
using Integration.Core.Assets;

namespace Integration.Autotask.Assets;

/// <summary>Reads configuration items: all of them, or by id, serial number or key, 500 to a request.</summary>
internal sealed class ItemReader(AutotaskClient client)
{
    private static readonly AutotaskField<ConfigurationItem>[] Columns =
    [
        ConfigurationItemFields.Id, ConfigurationItemFields.CompanyId, ConfigurationItemFields.SerialNumber, ConfigurationItemFields.ReferenceNumber,
        ConfigurationItemFields.ReferenceTitle, ConfigurationItemFields.ContactId, ConfigurationItemFields.IsActive,
    ];

    /// <exception cref="AutotaskApiException">A page could not be read: a part of the items would pass for all of them.</exception>
    public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAsync(ItemFields fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Autotask's own cursor ends with the last page; by keyset, a full last page would cost one more request.
        var query = new AutotaskQuery<ConfigurationItem> { IncludeFields = [.. Columns, .. fields.Columns], Paging = AutotaskPaging.Cursor };
        await foreach (var page in client.ConfigurationItems.ListPagesAsync(query, null, null, cancellationToken).ConfigureAwait(false))
            yield return [.. page.Items.Select(item => Of(item, fields))];
    }

    public async Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(
        IReadOnlyCollection<AssetId> assets, ItemFields fields, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(Ids.Of(assets), ids => ConfigurationItemFields.Id.In(ids.Select(id => (long)id)), fields, cancellationToken).ConfigureAwait(false);
        var byId = found.Rows.DistinctBy(item => item.Id).ToDictionary(item => item.Id);
        return Ids.ForEach(assets, id => found.Unread.TryGetValue(id, out var reason)
            ? Reading.Unknown<Asset?>(reason)
            : Reading.Known(byId.TryGetValue(id, out var item) ? Of(item, fields) : null));
    }

    public async Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
        IReadOnlyCollection<AssetKey> keys, ItemFields fields, CancellationToken cancellationToken)
    {
        var serials = await ReadAsync(Values(keys, AssetKeyKind.SerialNumber), some => ConfigurationItemFields.SerialNumber.In(some), fields, cancellationToken).ConfigureAwait(false);
        var numbers = await ReadAsync(Values(keys, AssetKeyKind.External), some => ConfigurationItemFields.ReferenceNumber.In(some), fields, cancellationToken).ConfigureAwait(false);
        var bySerial = serials.Rows.DistinctBy(item => item.Id).ToLookup(item => Trimmed(item.SerialNumber), StringComparer.OrdinalIgnoreCase);
        var byNumber = numbers.Rows.DistinctBy(item => item.Id).ToLookup(item => Trimmed(item.ReferenceNumber), StringComparer.OrdinalIgnoreCase);
        return keys.Distinct().ToDictionary(key => key, key =>
        {
            var (unread, rows) = key.Kind == AssetKeyKind.SerialNumber ? (serials.Unread, bySerial) : (numbers.Unread, byNumber);
            return unread.TryGetValue(key.Value, out var reason)
                ? Reading.Unknown<IReadOnlyList<Asset>>(reason)
                : Reading.Known<IReadOnlyList<Asset>>([.. rows[Trimmed(key.Value)].Select(item => Of(item, fields))]);
        });
    }

    private Task<RowsByKey<TKey, ConfigurationItem>> ReadAsync<TKey>(
        IEnumerable<TKey> keys, Func<TKey[], AutotaskFilter<ConfigurationItem>> filter, ItemFields fields, CancellationToken cancellationToken)
        where TKey : notnull =>
        ChunkedRead.ReadAsync(keys, client.ConfigurationItems.ListAsync, filter, [.. Columns, .. fields.Columns], cancellationToken);

    private static IEnumerable<string> Values(IEnumerable<AssetKey> keys, AssetKeyKind kind) => keys.Where(key => key.Kind == kind).Select(key => key.Value);

    private static Asset Of(ConfigurationItem item, ItemFields fields) => new()
    {
        Id = new AssetId(Ids.Write(item.Id)),
        SerialNumber = Text(item.SerialNumber),
        Key = Text(item.ReferenceNumber),
        Name = Text(item.ReferenceTitle),
        Assignee = item.ContactId is { } contact ? $"contact {contact}" : null,
        Account = item.CompanyId is { } company ? new AccountId(Ids.Write(company)) : null,
        IsArchived = item.IsActive == false,
        Values = fields.Values(item),
    };

    private static string Trimmed(string? text) => text?.Trim() ?? "";

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
