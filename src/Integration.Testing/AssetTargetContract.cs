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
        var suite = new ContractSuite<IAssetTargetFixture, AssetTargetWorld>(createFixture, (fixture, cancellationToken) => new(fixture, cancellationToken));
        return
        [
            suite.Case(AssetTargetCases.List_Assets_ComeOnceWithSerialNumberAndValuesAsync),
            suite.Case(AssetTargetCases.List_ArchivedAsset_IsMarkedAndNotHiddenAsync),
            suite.Case(AssetTargetCases.Capabilities_Fields_AreThoseThatAssetsShowAsync),
            suite.Case(AssetTargetCases.Find_SerialNumberInAnotherCase_FindsTheAssetAsync),
            suite.Case(AssetTargetCases.Find_NobodyHasIt_IsKnownAndEmptyAsync),
            suite.Case(AssetTargetCases.Find_SeveralHaveIt_FindsThemAllAsync),
            suite.Case(AssetTargetCases.Find_ArchivedAsset_IsFoundAsync),
            suite.Case(AssetTargetCases.Read_AssetThatDoesNotExist_IsKnownAndNullAsync),
            suite.Case(AssetTargetCases.Read_APersonsEdit_ShowsAtOnceAsync),
            suite.Case(AssetTargetCases.Create_Draft_IsFoundWithItsValuesAsync),
            suite.Case(AssetTargetCases.Create_WithAKey_IsFoundByItAsync),
            suite.Case(AssetTargetCases.Create_InASync_IsRefusedBeforeAnythingIsSentAsync),
            suite.Case(AssetTargetCases.Create_NewAsset_IsAssignedToNobodyAsync),
            suite.Case(AssetTargetCases.Create_Gate_IsOpenedOnceAsync),
            suite.Case(AssetTargetCases.Create_GateDoesNotOpen_SendsNothingAsync),
            suite.Case(AssetTargetCases.Create_DeadlinePassed_SendsNothingAsync),
            suite.Case(AssetTargetCases.Create_AnswerIsLost_IsUncertainAndNotRefusedAsync),
            suite.Case(AssetTargetCases.Update_Field_ShowsAndAllOthersStayAsync),
            suite.Case(AssetTargetCases.Update_SameValueAgain_IsAcceptedAndChangesNothingAsync),
            suite.Case(AssetTargetCases.Update_AssignedAsset_StaysAssignedAsync),
            suite.Case(AssetTargetCases.Update_Asset_CreatesNothingAsync),
            suite.Case(AssetTargetCases.Update_AssetIsGone_CreatesNoneAsync),
            suite.Case(AssetTargetCases.Update_Gate_IsOpenedOnceAsync),
            suite.Case(AssetTargetCases.Update_GateDoesNotOpen_SendsNothingAsync),
            suite.Case(AssetTargetCases.Update_DeadlinePassed_SendsNothingAsync),
            suite.Case(AssetTargetCases.Update_AnswerIsLost_IsUncertainAndNotRefusedAsync),
        ];
    }
}
