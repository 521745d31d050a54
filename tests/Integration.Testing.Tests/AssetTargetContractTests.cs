using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Testing.Tests;

public class AssetTargetContractTests
{
    public static TheoryData<string> Names => [.. Cases(target => target).Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnATargetInMemory_Passes(string name) => Run(name, target => target);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnAFile_Passes(string name) =>
        AssetTargetContract.Cases(_ => Task.FromResult<IAssetTargetFixture>(new CsvAssetFixture())).Single(each => each.Name == name)
            .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("List_Assets_ComeOnceWithSerialNumberAndValues", Break.ListsTwice)]
    [InlineData("List_ArchivedAsset_IsMarkedAndNotHidden", Break.HidesArchived)]
    [InlineData("Find_ArchivedAsset_IsFound", Break.HidesArchived)]
    [InlineData("Find_NobodyHasIt_IsKnownAndEmpty", Break.FindsNoneAsUnknown)]
    [InlineData("Find_SerialNumberInAnotherCase_FindsTheAsset", Break.MindsTheCase)]
    [InlineData("Create_InASync_IsRefusedBeforeAnythingIsSent", Break.ForgetsTheMode)]
    [InlineData("Create_Draft_IsFoundWithItsValues", Break.WritesTwice)]
    [InlineData("Create_Gate_IsOpenedOnce", Break.IgnoresGate)]
    [InlineData("Create_GateDoesNotOpen_SendsNothing", Break.IgnoresGate)]
    [InlineData("Create_DeadlinePassed_SendsNothing", Break.IgnoresDeadline)]
    [InlineData("Create_AnswerIsLost_IsUncertainAndNotRefused", Break.EverythingIsRefused)]
    [InlineData("Create_NewAsset_IsAssignedToNobody", Break.Assigns)]
    [InlineData("Update_AssignedAsset_StaysAssigned", Break.Assigns)]
    [InlineData("Update_Field_ShowsAndAllOthersStay", Break.ReplacesAll)]
    [InlineData("Update_AssetIsGone_CreatesNone", Break.CreatesWhatIsGone)]
    [InlineData("Update_GateDoesNotOpen_SendsNothing", Break.IgnoresGate)]
    [InlineData("Update_DeadlinePassed_SendsNothing", Break.IgnoresDeadline)]
    [InlineData("Update_AnswerIsLost_IsUncertainAndNotRefused", Break.EverythingIsRefused)]
    public async Task Case_OnATargetThatBreaksIt_SaysSo(string name, Break how)
    {
        var error = await Assert.ThrowsAsync<ContractBrokenException>(() => Run(name, target => new BrokenAssetTarget((MemoryAssetTarget)target, how)));

        Assert.NotEmpty(error.Message);
    }

    private static Task Run(string name, Func<IAssetTarget, IAssetTarget> wrap) =>
        Cases(wrap).Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases(Func<IAssetTarget, IAssetTarget> wrap) =>
        AssetTargetContract.Cases(_ => Task.FromResult<IAssetTargetFixture>(new MemoryAssetFixture(wrap)));

    public enum Break
    {
        ListsTwice,
        HidesArchived,
        FindsNoneAsUnknown,
        MindsTheCase,
        ForgetsTheMode,
        WritesTwice,
        IgnoresGate,
        IgnoresDeadline,
        EverythingIsRefused,
        Assigns,
        ReplacesAll,
        CreatesWhatIsGone,
    }

    private sealed class BrokenAssetTarget(MemoryAssetTarget inner, Break how) : IAssetTarget
    {
        public string Name => inner.Name;

        public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => inner.CheckAsync(cancellationToken);

        public Task<AssetTargetCapabilities> ReadCapabilitiesAsync(CancellationToken cancellationToken = default) => inner.ReadCapabilitiesAsync(cancellationToken);

        public async IAsyncEnumerable<IReadOnlyList<Asset>> ListAssetsAsync(
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var page in inner.ListAssetsAsync(cancellationToken))
            {
                yield return Seen(page);
                if (how == Break.ListsTwice)
                    yield return page;
            }
        }

        public async Task<IReadOnlyDictionary<AssetKey, Reading<IReadOnlyList<Asset>>>> FindAsync(
            IReadOnlyCollection<AssetKey> keys, CancellationToken cancellationToken = default)
        {
            var found = await inner.FindAsync(keys, cancellationToken);
            return found.ToDictionary(pair => pair.Key, pair => how switch
            {
                Break.FindsNoneAsUnknown when pair.Value.Value.Count == 0 => Reading.Unknown<IReadOnlyList<Asset>>("Asset does not exist."),
                Break.MindsTheCase => Reading.Known<IReadOnlyList<Asset>>([.. pair.Value.Value.Where(asset => asset.SerialNumber == pair.Key.Value)]),
                _ => Reading.Known<IReadOnlyList<Asset>>(Seen(pair.Value.Value)),
            });
        }

        public Task<IReadOnlyDictionary<AssetId, Reading<Asset?>>> ReadAsync(IReadOnlyCollection<AssetId> assets, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(assets, cancellationToken);

        public async Task<WriteResult> CreateAsync(AssetDraft draft, SendGate gate, CancellationToken cancellationToken = default)
        {
            var asked = how == Break.ForgetsTheMode ? draft with { Mode = AssetSyncMode.DownloadAndSync } : draft;
            var result = await inner.CreateAsync(asked, Gate(gate), cancellationToken);
            if (how == Break.WritesTwice)
                await inner.CreateAsync(asked, new SendGate(gate.Deadline, _ => ValueTask.CompletedTask), cancellationToken);

            if (how == Break.Assigns && result.TargetId is { } id)
                inner.Assets[new(id)] = inner.Assets[new(id)] with { Assignee = "ann" };

            return Told(result);
        }

        public async Task<WriteResult> UpdateAsync(AssetUpdate update, SendGate gate, CancellationToken cancellationToken = default)
        {
            if (how == Break.CreatesWhatIsGone && !inner.Assets.ContainsKey(update.Asset))
                inner.Assets[update.Asset] = new Asset { Id = update.Asset };

            if (how == Break.ReplacesAll)
                inner.Assets[update.Asset] = inner.Assets[update.Asset] with { Values = AssetValues.Empty };

            if (how == Break.Assigns)
                inner.Assets[update.Asset] = inner.Assets[update.Asset] with { Assignee = null };

            return Told(await inner.UpdateAsync(update, Gate(gate), cancellationToken));
        }

        private Asset[] Seen(IReadOnlyList<Asset> assets) => [.. assets.Where(asset => how != Break.HidesArchived || !asset.IsArchived)];

        private SendGate Gate(SendGate gate) => how switch
        {
            Break.IgnoresGate => new SendGate(gate.Deadline, _ => ValueTask.CompletedTask),
            Break.IgnoresDeadline => new SendGate(long.MaxValue, gate.OpenAsync),
            _ => gate,
        };

        private WriteResult Told(WriteResult result) =>
            how == Break.EverythingIsRefused && result.Proof != WriteProof.Accepted ? result with { Proof = WriteProof.Refused } : result;
    }
}
