using System.Runtime.CompilerServices;
using Integration.Core.Assets;

namespace Integration.Testing;

/// <summary>The contract suite of <see cref="IAssetTarget"/>: whoever passes it may keep assets through the engine.</summary>
/// <remarks>The suite expects a world in which writes show in reads at once. A world of your own design may show them late; the engine waits.</remarks>
public static class AssetTargetContract
{
    /// <summary>Lists the cases.</summary>
    /// <param name="createFixture">Makes a fixture; called once per case.</param>
    /// <returns>The cases, each to be run as a test of its own.</returns>
    public static IReadOnlyList<ContractCase> Cases(Func<CancellationToken, Task<IAssetTargetFixture>> createFixture)
    {
        ArgumentNullException.ThrowIfNull(createFixture);
        return
        [
            Case(AssetTargetCases.List_Assets_ComeOnceWithSerialNumberAndValuesAsync),
            Case(AssetTargetCases.List_ArchivedAsset_IsMarkedAndNotHiddenAsync),
            Case(AssetTargetCases.Capabilities_Fields_AreThoseThatAssetsShowAsync),
            Case(AssetTargetCases.Find_SerialNumberInAnotherCase_FindsTheAssetAsync),
            Case(AssetTargetCases.Find_NobodyHasIt_IsKnownAndEmptyAsync),
            Case(AssetTargetCases.Find_SeveralHaveIt_FindsThemAllAsync),
            Case(AssetTargetCases.Find_ArchivedAsset_IsFoundAsync),
            Case(AssetTargetCases.Read_AssetThatDoesNotExist_IsKnownAndNullAsync),
            Case(AssetTargetCases.Read_APersonsEdit_ShowsAtOnceAsync),
            Case(AssetTargetCases.Create_Draft_IsFoundWithItsValuesAsync),
            Case(AssetTargetCases.Create_WithAKey_IsFoundByItAsync),
            Case(AssetTargetCases.Create_InASync_IsRefusedBeforeAnythingIsSentAsync),
            Case(AssetTargetCases.Create_NewAsset_IsAssignedToNobodyAsync),
            Case(AssetTargetCases.Create_Gate_IsOpenedOnceAsync),
            Case(AssetTargetCases.Create_GateDoesNotOpen_SendsNothingAsync),
            Case(AssetTargetCases.Create_DeadlinePassed_SendsNothingAsync),
            Case(AssetTargetCases.Create_AnswerIsLost_IsUncertainAndNotRefusedAsync),
            Case(AssetTargetCases.Update_Field_ShowsAndAllOthersStayAsync),
            Case(AssetTargetCases.Update_SameValueAgain_IsAcceptedAndChangesNothingAsync),
            Case(AssetTargetCases.Update_AssignedAsset_StaysAssignedAsync),
            Case(AssetTargetCases.Update_Asset_CreatesNothingAsync),
            Case(AssetTargetCases.Update_AssetIsGone_CreatesNoneAsync),
            Case(AssetTargetCases.Update_Gate_IsOpenedOnceAsync),
            Case(AssetTargetCases.Update_GateDoesNotOpen_SendsNothingAsync),
            Case(AssetTargetCases.Update_DeadlinePassed_SendsNothingAsync),
            Case(AssetTargetCases.Update_AnswerIsLost_IsUncertainAndNotRefusedAsync),
        ];

        ContractCase Case(Func<AssetTargetWorld, Task> body, [CallerArgumentExpression(nameof(body))] string method = "") =>
            new(ContractCase.NameOf(method), cancellationToken => RunAsync(createFixture, body, cancellationToken));
    }

    private static async Task RunAsync(
        Func<CancellationToken, Task<IAssetTargetFixture>> createFixture, Func<AssetTargetWorld, Task> body, CancellationToken cancellationToken)
    {
        var fixture = await createFixture(cancellationToken).ConfigureAwait(false);
        await using (fixture.ConfigureAwait(false))
        {
            await body(new AssetTargetWorld(fixture, cancellationToken)).ConfigureAwait(false);
        }
    }
}
