using Integration.Core.Ticketing;

namespace Integration.Testing;

/// <summary>The contract suite of <see cref="ITicketTarget"/>: whoever passes it may have tickets opened, noted and closed by the engine.</summary>
/// <remarks>The suite expects a world in which writes show in reads at once. A world of your own design may show them late; the engine waits.</remarks>
public static class TicketTargetContract
{
    /// <summary>Lists the cases.</summary>
    /// <param name="createFixture">Makes a fixture; called once per case.</param>
    /// <returns>The cases, each to be run as a test of its own.</returns>
    public static IReadOnlyList<ContractCase> Cases(Func<CancellationToken, Task<ITicketTargetFixture>> createFixture)
    {
        var suite = new ContractSuite<ITicketTargetFixture, TicketTargetWorld>(createFixture, (fixture, cancellationToken) => new(fixture, cancellationToken));
        return
        [
            suite.Case(TicketTargetCases.Resolve_SeveralRules_AreAnsweredInOrderAsync),
            suite.Case(TicketTargetCases.Resolve_NameThatDoesNotExist_IsAProblemOfItsFieldAsync),
            suite.Case(TicketTargetCases.Find_NobodyHasTheKey_IsKnownAndNoneAsync),
            suite.Case(TicketTargetCases.Find_SearchFails_IsUnknownAndNotNoneAsync),
            suite.Case(TicketTargetCases.Find_ClosedTicket_IsFoundAndCompleteAsync),
            suite.Case(TicketTargetCases.Find_TwoTicketsOfOneKey_PrefersTheOpenOneAsync),
            suite.Case(TicketTargetCases.Read_TicketThatDoesNotExist_IsKnownAndNullAsync),
            suite.Case(TicketTargetCases.Read_Fails_IsUnknownAndNotGoneAsync),
            suite.Case(TicketTargetCases.Read_Cancelled_StopsAsync),
            suite.Case(TicketTargetCases.Create_Draft_IsFoundByItsKeyAsync),
            suite.Case(TicketTargetCases.Create_AccountThatDoesNotExist_CreatesNoneAsync),
            suite.Case(TicketTargetCases.Create_Gate_IsOpenedOnceAsync),
            suite.Case(TicketTargetCases.Create_GateDoesNotOpen_SendsNothingAsync),
            suite.Case(TicketTargetCases.Create_DeadlinePassed_SendsNothingAsync),
            suite.Case(TicketTargetCases.Create_Cancelled_SendsNothingAsync),
            suite.Case(TicketTargetCases.Create_AnswerIsLost_IsUncertainAndFoundAsync),
            suite.Case(TicketTargetCases.AddNote_Note_ShowsWithItsKeyAndAsOursAsync),
            suite.Case(TicketTargetCases.AddNote_APersonsNote_ShowsAsSomebodyElsesAsync),
            suite.Case(TicketTargetCases.AddNote_Note_LeavesTheTicketAsItWasAsync),
            suite.Case(TicketTargetCases.AddNote_TicketThatDoesNotExist_IsNotAcceptedAsync),
            suite.Case(TicketTargetCases.AddNote_Gate_IsOpenedOnceAsync),
            suite.Case(TicketTargetCases.AddNote_GateDoesNotOpen_SendsNothingAsync),
            suite.Case(TicketTargetCases.AddNote_DeadlinePassed_SendsNothingAsync),
            suite.Case(TicketTargetCases.AddNote_AnswerIsLost_IsUncertainAndShowsAsync),
            suite.Case(TicketTargetCases.ReadActivity_Fails_IsUnknownAndNotEmptyAsync),
            suite.Case(TicketTargetCases.Close_Ticket_IsCompleteWithTheStatusGivenAsync),
            suite.Case(TicketTargetCases.Close_Gate_IsOpenedOnceAsync),
            suite.Case(TicketTargetCases.Close_GateDoesNotOpen_SendsNothingAsync),
            suite.Case(TicketTargetCases.Close_DeadlinePassed_SendsNothingAsync),
            suite.Case(TicketTargetCases.Close_AnswerIsLost_IsUncertainAndNotRefusedAsync),
        ];
    }
}
