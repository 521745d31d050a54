using System.Globalization;
using Autotask.Client;
using Integration.Autotask.Writes;
using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Autotask.Assets;

/// <summary>Writes configuration items, each in one request that is never repeated. No contact is ever written.</summary>
internal sealed class ItemWriter(AutotaskClient client)
{
    public Task<WriteResult> CreateAsync(AssetDraft draft, ItemRules rules, ItemFields fields, SendGate gate, CancellationToken cancellationToken)
    {
        if (draft.Mode != AssetSyncMode.DownloadAndSync)
            return RefuseAsync("in the mode Sync nothing is created");

        if (draft.Account is not { } account || !Ids.TryRead(account.Value, out var company))
            return RefuseAsync($"account '{draft.Account}' is not an id of Autotask, which are numbers");

        if (rules.Find(draft.Device) is not { } choice)
            return RefuseAsync("no rule of Assets:Rules chooses a product for the device");

        var body = new ConfigurationItemCreate
        {
            CompanyId = company,
            ProductId = choice.Product,
            ConfigurationItemType = choice.Type is { } type ? new Optional<int?>(type) : default,
            IsActive = true,
            ReferenceTitle = ItemFields.Title(draft.Values.All) ?? draft.Name,
            SerialNumber = Set(draft.SerialNumber),
            ReferenceNumber = Set(draft.Key),
            UserDefinedFields = fields.Added(draft.Values.All),
        };
        return GatedSend.RunAsync(async (options, token) => await client.ConfigurationItems.CreateAsync(body, options, token).ConfigureAwait(false), gate, cancellationToken);
    }

    public Task<WriteResult> UpdateAsync(AssetUpdate update, ItemFields fields, SendGate gate, CancellationToken cancellationToken)
    {
        if (!long.TryParse(update.Asset.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return RefuseAsync($"asset '{update.Asset}' is not an id of Autotask, which are numbers");

        AssetValue[] values = [.. update.Fields.Select(change => new AssetValue(change.Field, change.After))];
        var body = new ConfigurationItemUpdate { Id = id, ReferenceTitle = Set(ItemFields.Title(values)), UserDefinedFields = fields.Added(values) };
        return GatedSend.RunAsync((options, token) => client.ConfigurationItems.UpdateAsync(body, options, token), gate, cancellationToken);
    }

    private static Optional<string?> Set(string? text) => text is null ? default : new Optional<string?>(text);

    private static Task<WriteResult> RefuseAsync(string reason) => Task.FromResult(new WriteResult(WriteProof.Refused, $"Not sent: {reason}."));
}
