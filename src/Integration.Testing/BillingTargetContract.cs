using System.Runtime.CompilerServices;
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
        ArgumentNullException.ThrowIfNull(createFixture);
        return
        [
            Case(BillingTargetCases.Reads_EveryIdAskedFor_HasAReadingAsync),
            Case(BillingTargetCases.Reads_LineThatDoesNotExist_IsUnknownAndNotZeroAsync),
            Case(BillingTargetCases.ReadLines_Line_HasTheTermsOfItsContractAsync),
            Case(BillingTargetCases.ReadUnits_Rows_AreOrderedAndCoverEachDayOnceAsync),
            Case(BillingTargetCases.List_AccountAndContract_ShowTheLineAsync),
            Case(BillingTargetCases.Adjust_FromADay_AddsUnitsFromThatDayOnAsync),
            Case(BillingTargetCases.Adjust_AfterAPersonsEdit_AddsToWhatIsThereAsync),
            Case(BillingTargetCases.Adjust_OneLine_LeavesOthersAloneAsync),
            Case(BillingTargetCases.Adjust_WithAUnitCost_ChangesBothOrNeitherAsync),
            Case(BillingTargetCases.Adjust_Gate_IsOpenedOnceAsync),
            Case(BillingTargetCases.Adjust_GateDoesNotOpen_SendsNothingAsync),
            Case(BillingTargetCases.Adjust_DeadlinePassed_SendsNothingAsync),
            Case(BillingTargetCases.Adjust_SameDateTwice_ProvesThatTheDateIsTakenAsync),
            Case(BillingTargetCases.Adjust_OutsideTheContract_IsRefusedAsync),
            Case(BillingTargetCases.Adjust_LineIsGone_CreatesNoneAsync),
            Case(BillingTargetCases.Adjust_AnswerIsLost_IsUncertainAndNotRefusedAsync),
            Case(BillingTargetCases.SetUnitCost_NewCost_IsReadBackAsync),
            Case(BillingTargetCases.SetUnitCost_Gate_IsOpenedOnceAsync),
            Case(BillingTargetCases.SetUnitCost_GateDoesNotOpen_SendsNothingAsync),
            Case(BillingTargetCases.SetUnitCost_DeadlinePassed_SendsNothingAsync),
        ];

        ContractCase Case(Func<BillingTargetWorld, Task> body, [CallerArgumentExpression(nameof(body))] string method = "") =>
            new(ContractCase.NameOf(method), cancellationToken => RunAsync(createFixture, body, cancellationToken));
    }

    private static async Task RunAsync(
        Func<CancellationToken, Task<IBillingTargetFixture>> createFixture, Func<BillingTargetWorld, Task> body, CancellationToken cancellationToken)
    {
        var fixture = await createFixture(cancellationToken).ConfigureAwait(false);
        await using (fixture.ConfigureAwait(false))
        {
            await body(new BillingTargetWorld(fixture, cancellationToken)).ConfigureAwait(false);
        }
    }
}
