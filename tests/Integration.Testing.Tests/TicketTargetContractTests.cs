using Integration.Core;
using Integration.Core.Ticketing;

namespace Integration.Testing.Tests;

public class TicketTargetContractTests
{
    public static TheoryData<string> Names => [.. Cases(TicketBreak.None).Select(each => each.Name)];

    public static TheoryData<string, TicketBreak> Breaks => new()
    {
        { "Resolve_SeveralRules_AreAnsweredInOrder", TicketBreak.AnswersInReverse },
        { "Resolve_NameThatDoesNotExist_IsAProblemOfItsField", TicketBreak.ResolvesAnything },
        { "Find_NobodyHasTheKey_IsKnownAndNone", TicketBreak.FindsAnyTicket },
        { "Find_SearchFails_IsUnknownAndNotNone", TicketBreak.FailureIsNone },
        { "Find_ClosedTicket_IsFoundAndComplete", TicketBreak.HidesComplete },
        { "Find_TwoTicketsOfOneKey_PrefersTheOpenOne", TicketBreak.PrefersTheOldest },
        { "Read_TicketThatDoesNotExist_IsKnownAndNull", TicketBreak.GoneIsUnknown },
        { "Read_Fails_IsUnknownAndNotGone", TicketBreak.FailureIsNone },
        { "Read_Cancelled_Stops", TicketBreak.MindsNoCancellation },
        { "Create_Draft_IsFoundByItsKey", TicketBreak.WritesTwice },
        { "Create_AccountThatDoesNotExist_CreatesNone", TicketBreak.AcceptsWhatIsNotThere },
        { "Create_Gate_IsOpenedOnce", TicketBreak.IgnoresGate },
        { "Create_GateDoesNotOpen_SendsNothing", TicketBreak.IgnoresGate },
        { "Create_DeadlinePassed_SendsNothing", TicketBreak.IgnoresDeadline },
        { "Create_Cancelled_SendsNothing", TicketBreak.MindsNoCancellation },
        { "Create_AnswerIsLost_IsUncertainAndFound", TicketBreak.EverythingIsRefused },
        { "AddNote_Note_ShowsWithItsKeyAndAsOurs", TicketBreak.WritesTwice },
        { "AddNote_APersonsNote_ShowsAsSomebodyElses", TicketBreak.EverybodyIsOurs },
        { "AddNote_Note_LeavesTheTicketAsItWas", TicketBreak.NotesChangeTheStatus },
        { "AddNote_TicketThatDoesNotExist_IsNotAccepted", TicketBreak.AcceptsWhatIsNotThere },
        { "AddNote_Gate_IsOpenedOnce", TicketBreak.IgnoresGate },
        { "AddNote_GateDoesNotOpen_SendsNothing", TicketBreak.IgnoresGate },
        { "AddNote_DeadlinePassed_SendsNothing", TicketBreak.IgnoresDeadline },
        { "AddNote_AnswerIsLost_IsUncertainAndShows", TicketBreak.EverythingIsRefused },
        { "ReadActivity_Fails_IsUnknownAndNotEmpty", TicketBreak.FailureIsNone },
        { "Close_Ticket_IsCompleteWithTheStatusGiven", TicketBreak.ClosesAll },
        { "Close_Gate_IsOpenedOnce", TicketBreak.IgnoresGate },
        { "Close_GateDoesNotOpen_SendsNothing", TicketBreak.IgnoresGate },
        { "Close_DeadlinePassed_SendsNothing", TicketBreak.IgnoresDeadline },
        { "Close_AnswerIsLost_IsUncertainAndNotRefused", TicketBreak.EverythingIsRefused },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public Task Case_OnATargetInMemory_Passes(string name) => Run(name, TicketBreak.None);

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Case_OnATargetThatBreaksIt_SaysSo(string name, TicketBreak how)
    {
        var error = await Assert.ThrowsAsync<ContractBrokenException>(() => Run(name, how));

        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Breaks_EveryCase_HasOne() => Assert.Equal(Cases(TicketBreak.None).Select(each => each.Name), Breaks.Select(row => row.Data.Item1));

    private static Task Run(string name, TicketBreak how) => Cases(how).Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Cases(TicketBreak how) =>
        TicketTargetContract.Cases(_ => Task.FromResult<ITicketTargetFixture>(new Fixture(new MemoryTicketTarget(how))));

    private sealed class Fixture(MemoryTicketTarget target) : ITicketTargetFixture
    {
        public ITicketTarget Target => target;

        public TimeProvider Time => TimeProvider.System;

        public AccountId Account => MemoryTicketTarget.Account;

        public TicketFields Fields { get; } = new() { Queue = "Alerts", CompleteStatus = "Complete" };

        public Task AddNoteAsync(TicketId ticket, string text, CancellationToken cancellationToken = default)
        {
            target.Note(ticket, text, "ann");
            return Task.CompletedTask;
        }

        public Task<bool> FailReadsAsync(CancellationToken cancellationToken = default) => Task.FromResult(target.FailsReads = true);

        public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default) => Task.FromResult(target.LosesNextAnswer = true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
