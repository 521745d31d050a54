using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Creating;

namespace Integration.SnipeIt.Writes;

/// <summary>Writes the name and custom fields of assets, each in one request that is never repeated. Nothing is created on the way.</summary>
internal sealed class AssetUpdater(SnipeItClient client, InstallationCache installations)
{
    public async Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken)
    {
        if (!Ids.TryRead(update.Asset, out var id))
            return Refusals.Of($"'{update.Asset}' is not an id of Snipe-IT, which are numbers.");

        Installation installation;
        try
        {
            installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (SnipeItApiException exception)
        {
            return new WriteResult(WriteProof.NotSent, exception.Message);
        }

        if (update.Fields.FirstOrDefault(change => !Keeps(installation, change.Field)) is { } unknown)
            return Refusals.Of($"Snipe-IT keeps no field '{unknown.Field}': name the custom field in Fields.");

        var write = WriteOf(update.Fields, installation);
        using var sending = new GatedSend(gate, cancellationToken);
        var (result, _) = await sending.SendAsync(async (options, token) =>
        {
            await client.UpdateAssetAsync(id, write, options, token).ConfigureAwait(false);
            return id;
        }).ConfigureAwait(false);
        return result;
    }

    private static AssetWrite WriteOf(IReadOnlyList<AssetFieldChange> changes, Installation installation)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        string? name = null;
        foreach (var (field, _, after) in changes)
        {
            if (IsName(field))
                name = after;
            else
                columns[installation.Fields.ByName[field].Column] = ValueText.Of(field, after, installation.Fields.ByName[field]);
        }

        return new AssetWrite { Name = name, Fields = columns };
    }

    private static bool Keeps(Installation installation, string field) => IsName(field) || installation.Fields.ByName.ContainsKey(field);

    private static bool IsName(string field) => AssetFields.Name.Equals(field, StringComparison.OrdinalIgnoreCase);
}
