using Autotask.Client;
using Integration.Autotask.Assets;
using Integration.Core;

namespace Integration.Autotask.Checks;

/// <summary>Asks Autotask, with as few requests as tell it, whether this connection can keep configuration items.</summary>
internal sealed class AssetCheck(AutotaskClient client, AutotaskAssetOptions options, TimeProvider time)
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        ConnectionCheck.RunAsync(client, time, [CheckRightsAsync, CheckSettingsAsync], cancellationToken);

    private async Task<IEnumerable<Finding>> CheckRightsAsync(CancellationToken cancellationToken)
    {
        var items = await client.ConfigurationItems.GetInformationAsync(null, cancellationToken).ConfigureAwait(false);
        return
        [
            .. Rights.Missing("read configuration items", "ConfigurationItems", items.CanQuery, items.UserAccessForQuery),
            .. Rights.Missing("update configuration items", "ConfigurationItems", items.CanUpdate, items.UserAccessForUpdate),
        ];
    }

    private async Task<IEnumerable<Finding>> CheckSettingsAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ItemRules.ReadAsync(client, [.. options.Rules], cancellationToken).ConfigureAwait(false);
            await ItemFields.ReadAsync(client, options.UserDefinedFields, cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (InvalidOperationException exception)
        {
            return [CheckFindings.AssetSettingWrong(exception.Message)];
        }
    }
}
