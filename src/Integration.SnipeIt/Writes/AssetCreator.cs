using Integration.Core.Assets;
using Integration.Core.Journal;
using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Creating;
using Shared;

namespace Integration.SnipeIt.Writes;

/// <summary>Creates assets, and the models that they need where the settings want it, each in one request that is never repeated.</summary>
internal sealed class AssetCreator(SnipeItClient client, SnipeItOptions options, InstallationCache installations)
{
    private readonly AsyncGate models = new(1);

    public async Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken)
    {
        if (draft.Mode != AssetSyncMode.DownloadAndSync)
            return Refusals.Of($"the mode {draft.Mode} creates nothing.");

        try
        {
            var installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
            var choice = ChooseModel(draft, installation);
            if (choice.New is null)
                return await SendAsync(draft, choice, installation, gate, cancellationToken).ConfigureAwait(false);

            // Devices of one new model come together, and only the first makes it.
            using var turn = await models.EnterAsync(cancellationToken).ConfigureAwait(false);
            installation = await installations.GetAsync(cancellationToken).ConfigureAwait(false);
            return await SendAsync(draft, ChooseModel(draft, installation), installation, gate, cancellationToken).ConfigureAwait(false);
        }
        catch (SnipeItApiException exception)
        {
            return new WriteResult(WriteProof.NotSent, exception.Message);
        }
    }

    private static ModelChoice ChooseModel(AssetDraft draft, Installation installation) => installation.Rules.FindModel(draft.Device.Manufacturer, draft.Device.Model);

    private async Task<WriteResult> SendAsync(
        AssetDraft draft, ModelChoice model, Installation installation, SendGate gate, CancellationToken cancellationToken)
    {
        var (asset, problem) = new AssetBuilder(options, installation).Build(draft, model);
        if (asset is null)
            return Refusals.Of(problem!);

        using var sending = new GatedSend(gate, cancellationToken);
        if (model.New is { } missing)
        {
            var (created, id) = await CreateModelAsync(draft.Mode, missing, sending).ConfigureAwait(false);
            if (created.Proof != WriteProof.Accepted)
                return created;

            asset = asset with { ModelId = id };
        }

        var (result, _) = await sending.SendAsync((call, token) => client.CreateAssetAsync(draft.Mode, asset, call, token)).ConfigureAwait(false);
        return result;
    }

    // Whatever became of the model, the asset itself has not been sent.
    private async Task<(WriteResult Result, long Id)> CreateModelAsync(AssetSyncMode mode, ModelDraft model, GatedSend sending)
    {
        installations.Forget();
        var (result, id) = await sending.SendAsync((call, token) => client.CreateModelAsync(mode, model, call, token)).ConfigureAwait(false);
        installations.Forget();
        return (result.Proof == WriteProof.Uncertain ? result with { Proof = WriteProof.NotSent } : result, id);
    }
}
