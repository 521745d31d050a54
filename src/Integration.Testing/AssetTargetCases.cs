using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Testing;

/// <summary>The cases of <see cref="AssetTargetContract"/>, by the names of their methods.</summary>
internal static class AssetTargetCases
{
    public static async Task List_Assets_ComeOnceWithSerialNumberAndValuesAsync(AssetTargetWorld world)
    {
        if (!(await world.Target.ReadCapabilitiesAsync(world.Token).ConfigureAwait(false)).ListsAll)
            return;

        var one = await world.AssetAsync("PF-1", "one").ConfigureAwait(false);
        var two = await world.AssetAsync("PF-2", "two").ConfigureAwait(false);

        var all = await world.ListAsync().ConfigureAwait(false);

        Due.Be(all.Count(asset => asset.Id == one) == 1 && all.Count(asset => asset.Id == two) == 1, $"Each asset is due once in the list.");
        var listed = all.Single(asset => asset.Id == one);
        Due.Be(listed.SerialNumber == "PF-1", $"Serial number PF-1 is due, and '{listed.SerialNumber}' was listed.");
        Due.Be(listed.Values[world.Field] == "one", $"Field {world.Field} is due to show 'one', and shows '{listed.Values[world.Field]}'.");
    }

    public static async Task List_ArchivedAsset_IsMarkedAndNotHiddenAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        if (!(await world.Target.ReadCapabilitiesAsync(world.Token).ConfigureAwait(false)).ListsAll || !await world.Fixture.ArchiveAsync(asset, world.Token).ConfigureAwait(false))
            return;

        var listed = (await world.ListAsync().ConfigureAwait(false)).Where(each => each.Id == asset).ToList();

        Due.Be(listed is [{ IsArchived: true }], $"An archived asset is due in the list, once and marked, and {listed.Count} were listed.");
    }

    public static async Task Capabilities_Fields_AreThoseThatAssetsShowAsync(AssetTargetWorld world)
    {
        var capabilities = await world.Target.ReadCapabilitiesAsync(world.Token).ConfigureAwait(false);

        foreach (var field in (string[])[world.Field, world.OtherField])
            Due.Be(capabilities.Fields.Any(kept => string.Equals(kept.Name, field, StringComparison.OrdinalIgnoreCase)), $"Field {field} is due among those that the target keeps.");
    }

    public static async Task Find_SerialNumberInAnotherCase_FindsTheAssetAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync("Pf-0a12").ConfigureAwait(false);

        var found = await world.FindAsync(AssetKeyKind.SerialNumber, "PF-0A12").ConfigureAwait(false);

        Due.Be(found is [var only] && only.Id == asset, $"Asset {asset} is due for its serial number in any case, and {found.Count} were found.");
    }

    public static async Task Find_NobodyHasIt_IsKnownAndEmptyAsync(AssetTargetWorld world)
    {
        await world.AssetAsync("PF-0A12").ConfigureAwait(false);

        foreach (var serial in (string[])[AssetTargetWorld.Nobody, "PF-0A1", "F-0A12", "%"])
        {
            var found = await world.FindAsync(AssetKeyKind.SerialNumber, serial).ConfigureAwait(false);
            Due.Be(found.Count == 0, $"No asset has serial number '{serial}', and {found.Count} were found.");
        }
    }

    public static async Task Find_SeveralHaveIt_FindsThemAllAsync(AssetTargetWorld world)
    {
        await world.AssetAsync("PF-0A12").ConfigureAwait(false);
        if (await world.Fixture.ArrangeAsync("PF-0A12", AssetValues.Empty, world.Token).ConfigureAwait(false) is null)
            return;

        var found = await world.FindAsync(AssetKeyKind.SerialNumber, "PF-0A12").ConfigureAwait(false);

        Due.Be(found.Count == 2, $"Two assets have the serial number, and {found.Count} were found.");
    }

    public static async Task Find_ArchivedAsset_IsFoundAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync("PF-0A12").ConfigureAwait(false);
        if (!await world.Fixture.ArchiveAsync(asset, world.Token).ConfigureAwait(false))
            return;

        var found = await world.FindAsync(AssetKeyKind.SerialNumber, "PF-0A12").ConfigureAwait(false);

        Due.Be(found is [{ IsArchived: true }], $"An archived asset is due to be found and marked, or it would be created again.");
    }

    public static async Task Read_AssetThatDoesNotExist_IsKnownAndNullAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        if (!await world.Fixture.RemoveAsync(asset, world.Token).ConfigureAwait(false))
            return;

        var read = Due.Known(await world.Target.ReadAsync([asset], world.Token).ConfigureAwait(false), asset);

        Due.Be(read is null, $"Asset {asset} is gone, and {read} was read.");
    }

    public static async Task Read_APersonsEdit_ShowsAtOnceAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        await world.Fixture.EditAsync(asset, world.Field, "R&D \"x\" <y>", world.Token).ConfigureAwait(false);

        await world.ShowsAsync(asset, world.Field, "R&D \"x\" <y>", "As a person wrote it").ConfigureAwait(false);
    }

    public static async Task Create_Draft_IsFoundWithItsValuesAsync(AssetTargetWorld world)
    {
        if (!await world.CreatesAsync().ConfigureAwait(false))
            return;

        var result = await world.CreateAsync().ConfigureAwait(false);

        Due.Prove(result, "A new asset", WriteProof.Accepted);
        var found = await world.FindAsync(AssetKeyKind.SerialNumber, AssetTargetWorld.Serial).ConfigureAwait(false);
        Due.Be(found.Count == 1, $"One new asset is due, and {found.Count} were found.");
        Due.Be(result.TargetId is null || found[0].Id.Value == result.TargetId, $"The answer says {result.TargetId}, and asset {found[0].Id} was found.");
        await world.ShowsAsync(found[0].Id, world.Field, "new", "As the draft says").ConfigureAwait(false);
    }

    public static async Task Create_WithAKey_IsFoundByItAsync(AssetTargetWorld world)
    {
        if (!await world.CreatesAsync().ConfigureAwait(false) || (await world.Target.ReadCapabilitiesAsync(world.Token).ConfigureAwait(false)).KeyField is null)
            return;

        const string Key = "jc-abcdefghijklmnopqrstuvwxyz234567abcdefgh";
        Due.Prove(await world.CreateAsync(serial: null, key: Key).ConfigureAwait(false), "A new asset with a key and no serial number", WriteProof.Accepted);

        var found = await world.FindAsync(AssetKeyKind.External, Key).ConfigureAwait(false);
        Due.Be(found is [{ Key: Key }], $"One asset is due for the key, which it shows, and {found.Count} were found.");
    }

    public static async Task Create_InASync_IsRefusedBeforeAnythingIsSentAsync(AssetTargetWorld world)
    {
        var before = await world.Fixture.CountAsync(world.Token).ConfigureAwait(false);

        var result = await world.CreateAsync(AssetSyncMode.Sync).ConfigureAwait(false);

        Due.Prove(result, "A new asset in a sync, which creates nothing", WriteProof.Refused);
        Due.Be(world.Opened == 0, $"Nothing may leave, so the gate stays closed, and it was opened {world.Opened} times.");
        await world.CountIsAsync(before, "A sync creates nothing").ConfigureAwait(false);
    }

    public static async Task Create_NewAsset_IsAssignedToNobodyAsync(AssetTargetWorld world)
    {
        if (!await world.CreatesAsync().ConfigureAwait(false))
            return;

        await world.CreateAsync().ConfigureAwait(false);

        var found = await world.FindAsync(AssetKeyKind.SerialNumber, AssetTargetWorld.Serial).ConfigureAwait(false);
        var isAssigned = await world.Fixture.IsAssignedAsync(found[0].Id, world.Token).ConfigureAwait(false);
        Due.Be(!isAssigned, $"A new asset is due to be assigned to nobody.");
    }

    public static async Task Create_Gate_IsOpenedOnceAsync(AssetTargetWorld world)
    {
        if (!await world.CreatesAsync().ConfigureAwait(false))
            return;

        await world.CreateAsync().ConfigureAwait(false);

        world.GateWasOpenedOnce();
    }

    public static async Task Create_GateDoesNotOpen_SendsNothingAsync(AssetTargetWorld world)
    {
        if (!await world.CreatesAsync().ConfigureAwait(false))
            return;

        var before = await world.Fixture.CountAsync(world.Token).ConfigureAwait(false);

        await TargetWorld.NotSentAsync(() => world.CreateAsync(gate: world.ClosedGate())).ConfigureAwait(false);

        await world.CountIsAsync(before, "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task Create_DeadlinePassed_SendsNothingAsync(AssetTargetWorld world)
    {
        if (!await world.CreatesAsync().ConfigureAwait(false))
            return;

        var before = await world.Fixture.CountAsync(world.Token).ConfigureAwait(false);

        Due.Prove(await world.CreateAsync(gate: world.PassedGate()).ConfigureAwait(false), "A write past its deadline", WriteProof.NotSent);

        await world.CountIsAsync(before, "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task Create_AnswerIsLost_IsUncertainAndNotRefusedAsync(AssetTargetWorld world)
    {
        if (!await world.CreatesAsync().ConfigureAwait(false) || !await world.Fixture.LoseNextAnswerAsync(world.Token).ConfigureAwait(false))
            return;

        Due.Prove(await world.CreateAsync().ConfigureAwait(false), "A write whose answer was lost", WriteProof.Uncertain);

        var found = await world.FindAsync(AssetKeyKind.SerialNumber, AssetTargetWorld.Serial).ConfigureAwait(false);
        Due.Be(found.Count == 1, $"The write took effect once, and {found.Count} assets were found.");
    }

    public static async Task Update_Field_ShowsAndAllOthersStayAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        var untouched = await world.AssetAsync("PF-2").ConfigureAwait(false);
        await world.Fixture.EditAsync(asset, world.OtherField, "a person's", world.Token).ConfigureAwait(false);

        Due.Prove(await world.UpdateAsync(asset, after: "R&D \"x\" <y>").ConfigureAwait(false), "An update", WriteProof.Accepted);

        await world.ShowsAsync(asset, world.Field, "R&D \"x\" <y>", "As it was written").ConfigureAwait(false);
        await world.ShowsAsync(asset, world.OtherField, "a person's", "A field that is not in the update stays").ConfigureAwait(false);
        await world.ShowsAsync(untouched, world.Field, "one", "Another asset stays").ConfigureAwait(false);
    }

    public static async Task Update_SameValueAgain_IsAcceptedAndChangesNothingAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);

        await world.UpdateAsync(asset).ConfigureAwait(false);
        Due.Prove(await world.UpdateAsync(asset).ConfigureAwait(false), "The same update again", WriteProof.Accepted);

        await world.ShowsAsync(asset, world.Field, "two", "An update is absolute").ConfigureAwait(false);
    }

    public static async Task Update_AssignedAsset_StaysAssignedAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        if (!await world.Fixture.AssignAsync(asset, world.Token).ConfigureAwait(false))
            return;

        await world.UpdateAsync(asset).ConfigureAwait(false);

        var isAssigned = await world.Fixture.IsAssignedAsync(asset, world.Token).ConfigureAwait(false);
        Due.Be(isAssigned, $"The assignee is due to stay as it was.");
        await world.ShowsAsync(asset, world.Field, "two", "An assigned asset is updated").ConfigureAwait(false);
    }

    public static async Task Update_Asset_CreatesNothingAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        var before = await world.Fixture.CountAsync(world.Token).ConfigureAwait(false);

        await world.UpdateAsync(asset).ConfigureAwait(false);

        await world.CountIsAsync(before, "A sync creates nothing").ConfigureAwait(false);
    }

    public static async Task Update_AssetIsGone_CreatesNoneAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        if (!await world.Fixture.RemoveAsync(asset, world.Token).ConfigureAwait(false))
            return;

        var before = await world.Fixture.CountAsync(world.Token).ConfigureAwait(false);

        var result = await world.UpdateAsync(asset).ConfigureAwait(false);

        Due.Be(result.Proof != WriteProof.Accepted, $"An update of an asset that is gone is never accepted, and it was: {result.Detail}");
        await world.CountIsAsync(before, "No write creates an asset in a sync").ConfigureAwait(false);
    }

    public static async Task Update_Gate_IsOpenedOnceAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);

        await world.UpdateAsync(asset).ConfigureAwait(false);

        world.GateWasOpenedOnce();
    }

    public static async Task Update_GateDoesNotOpen_SendsNothingAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);

        await TargetWorld.NotSentAsync(() => world.UpdateAsync(asset, gate: world.ClosedGate())).ConfigureAwait(false);

        await world.ShowsAsync(asset, world.Field, "one", "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task Update_DeadlinePassed_SendsNothingAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);

        Due.Prove(await world.UpdateAsync(asset, gate: world.PassedGate()).ConfigureAwait(false), "A write past its deadline", WriteProof.NotSent);

        await world.ShowsAsync(asset, world.Field, "one", "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task Update_AnswerIsLost_IsUncertainAndNotRefusedAsync(AssetTargetWorld world)
    {
        var asset = await world.AssetAsync().ConfigureAwait(false);
        if (!await world.Fixture.LoseNextAnswerAsync(world.Token).ConfigureAwait(false))
            return;

        Due.Prove(await world.UpdateAsync(asset).ConfigureAwait(false), "A write whose answer was lost", WriteProof.Uncertain);

        await world.ShowsAsync(asset, world.Field, "two", "The write took effect").ConfigureAwait(false);
    }
}
