using Integration.Core.Billing;

namespace Integration.Testing;

/// <summary>The contract suite of <see cref="IBillingTarget"/>: whoever passes it may be billed through the engine.</summary>
/// <remarks>The suite expects a world in which writes show in reads at once. A world of your own design may show them late; the engine waits.</remarks>
public static class BillingTargetContract
{
    /// <summary>Lists the cases.</summary>
    /// <param name="createFixture">Makes a fixture; called once per case.</param>
    /// <returns>The cases, each to be run as a test of its own.</returns>
    public static IReadOnlyList<ContractCase> Cases(Func<CancellationToken, Task<IBillingTargetFixture>> createFixture)
    {
        var suite = new ContractSuite<IBillingTargetFixture, BillingTargetWorld>(createFixture, (fixture, cancellationToken) => new(fixture, cancellationToken));
        return
        [
            suite.Case(BillingTargetCases.Reads_EveryIdAskedFor_HasAReadingAsync),
            suite.Case(BillingTargetCases.Reads_LineThatDoesNotExist_IsUnknownAndNotZeroAsync),
            suite.Case(BillingTargetCases.ReadLines_Line_HasTheTermsOfItsContractAsync),
            suite.Case(BillingTargetCases.ReadUnits_Rows_AreOrderedAndCoverEachDayOnceAsync),
            suite.Case(BillingTargetCases.List_AccountAndContract_ShowTheLineAsync),
            suite.Case(BillingTargetCases.Adjust_FromADay_AddsUnitsFromThatDayOnAsync),
            suite.Case(BillingTargetCases.Adjust_AfterAPersonsEdit_AddsToWhatIsThereAsync),
            suite.Case(BillingTargetCases.Adjust_OneLine_LeavesOthersAloneAsync),
            suite.Case(BillingTargetCases.Adjust_WithAUnitCost_ChangesBothOrNeitherAsync),
            suite.Case(BillingTargetCases.Adjust_Gate_IsOpenedOnceAsync),
            suite.Case(BillingTargetCases.Adjust_GateDoesNotOpen_SendsNothingAsync),
            suite.Case(BillingTargetCases.Adjust_DeadlinePassed_SendsNothingAsync),
            suite.Case(BillingTargetCases.Adjust_SameDateTwice_ProvesThatTheDateIsTakenAsync),
            suite.Case(BillingTargetCases.Adjust_OutsideTheContract_IsRefusedAsync),
            suite.Case(BillingTargetCases.Adjust_LineIsGone_CreatesNoneAsync),
            suite.Case(BillingTargetCases.Adjust_AnswerIsLost_IsUncertainAndNotRefusedAsync),
            suite.Case(BillingTargetCases.SetUnitCost_NewCost_IsReadBackAsync),
            suite.Case(BillingTargetCases.SetUnitCost_Gate_IsOpenedOnceAsync),
            suite.Case(BillingTargetCases.SetUnitCost_GateDoesNotOpen_SendsNothingAsync),
            suite.Case(BillingTargetCases.SetUnitCost_DeadlinePassed_SendsNothingAsync),
        ];
    }
}
