using Integration.Core.Journal;
using Integration.Core.Tests.Journal;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

/// <summary>Each write meets each fault once; whatever it is, the alert ends with one ticket that tells everything once.</summary>
public sealed class WriteFaultTests : IDisposable
{
    private readonly Process process = new();

    public static TheoryData<string, string> Faults => new(
        from write in new[] { "create", "note", "close", "alert note" }
        from fault in new[]
        {
            Fault.ReplyLostAfterCommit, Fault.CommitsAfterClientGaveUp, Fault.NeverArrives, Fault.ResetThrows, Fault.UnknownText, Fault.VisibleLater,
            Fault.Throttled, Fault.ThrottledBeforeGate, Fault.TooLateBeforeGate, Fault.TooLateAfterGate, Fault.NotConnectedThrows,
        }
        select (write, fault.ToString()));

    public void Dispose() => process.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Run_WriteMeetsAFault_TheAlertEndsWithOneTicketThatTellsEverythingOnce(string write, string fault)
    {
        Meet(write, Enum.Parse<Fault>(fault));

        new Story(process, Kill.Never()).TellOne();

        var ticket = Assert.Single(process.Target.Tickets.Values);
        Assert.True(ticket.Ticket.IsComplete);
        Assert.NotNull(ticket.Resolution);
        Assert.Contains("Severity: HIGH → LOW", Assert.Single(ticket.Notes).Text, StringComparison.Ordinal);
        Assert.Single(process.Source["a1"].Notes);
        Assert.Empty(await process.Store.Journal.ListAsync([JournalState.Intent, .. JournalMoves.Open]));
    }

    [Fact]
    public void Run_CreateIsRefusedOnce_IsTriedAgainAfterAnHour()
    {
        Meet("create", Fault.RefusedByRule);

        new Story(process, Kill.Never()).TellOne();

        Assert.True(Assert.Single(process.Target.Tickets.Values).Ticket.IsComplete);
    }

    [Fact]
    public void Run_NoteIsRefused_ANewTicketTellsTheChangeAndNamesTheOld()
    {
        Meet("note", Fault.RefusedByRule);

        new Story(process, Kill.Never()).TellOne();

        Assert.Equal(2, process.Target.Tickets.Count);
        Assert.Contains("Severity: LOW", process.TicketOf("a1").Draft.Description, StringComparison.Ordinal);
        Assert.StartsWith("Follows ticket T1.", process.TicketOf("a1").Draft.Description, StringComparison.Ordinal);
        Assert.True(process.TicketOf("a1").Ticket.IsComplete);
    }

    [Fact]
    public void Run_CloseIsRefused_ANoteTellsTheEnd()
    {
        Meet("close", Fault.RefusedByRule);

        new Story(process, Kill.Never()).TellOne();

        var ticket = Assert.Single(process.Target.Tickets.Values);
        Assert.False(ticket.Ticket.IsComplete);
        Assert.Contains("the target refused to close it", ticket.Notes[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_SourceRefusesTheNote_TheTicketLivesOnAndAFindingSaysSo()
    {
        process.Rule.WriteBack = AlertWriteBack.Note;
        process.Source.NextFault = _ => Fault.RefusedByRule;
        process.Source.Open("a1");
        process.Run();

        var report = process.After(TimeSpan.FromMinutes(5)).Run();

        Assert.Contains(report.Findings, finding => finding is { Code: "TCK012", Subject: "alert:t1/a1" });
        process.Source.End("a1");
        process.After(TimeSpan.FromMinutes(5)).Run();
        Assert.True(process.TicketOf("a1").Ticket.IsComplete);
    }

    [Fact]
    public async Task Run_AlertEndsWhileItsAcknowledgementIsUnknown_TheTicketIsClosedAndNobodyHasToDecide()
    {
        process.Rule.WriteBack = AlertWriteBack.Acknowledge;
        Meet("status", Fault.NeverArrives);
        process.Source.Open("a1");
        process.Run();
        process.Source.End("a1");

        process.After(TimeSpan.FromMinutes(5)).Run();

        Assert.True(process.TicketOf("a1").Ticket.IsComplete);
        Assert.Empty(await process.Store.Journal.ListAsync(JournalMoves.Open));
    }

    [Theory]
    [InlineData(Fault.ReplyLostAfterCommit)]
    [InlineData(Fault.NeverArrives)]
    [InlineData(Fault.CommitsAfterClientGaveUp)]
    [InlineData(Fault.VisibleLater)]
    internal void Run_StatusWriteMeetsAFault_TheAlertIsAcknowledged(Fault fault)
    {
        process.Rule.WriteBack = AlertWriteBack.Acknowledge;
        Meet("status", fault);
        process.Source.Open("a1");
        for (var poll = 0; poll < 4; poll++)
            process.After(TimeSpan.FromMinutes(61)).Run();

        Assert.Equal(AlertState.Acknowledged, process.Source["a1"].Alert.State);
        Assert.Empty(process.TicketOf("a1").Notes);
    }

    [Fact]
    public async Task Run_WriteIsNotSettledAndCannotBeRead_TheAlertIsUnresolvedUntilItCan()
    {
        Meet("create", Fault.ReplyLostAfterCommit);
        process.Source.Open("a1");
        Assert.Equal(AlertOutcomeKind.Unresolved, Assert.Single(process.Run().Outcomes).Kind);

        var report = process.After(TimeSpan.FromMinutes(5)).Run();

        Assert.Equal(AlertOutcomeKind.Unchanged, Assert.Single(report.Outcomes).Kind);
        Assert.Single(process.Target.Tickets);
        Assert.Empty(await process.Store.Journal.ListAsync(JournalMoves.Open));
    }

    private void Meet(string write, Fault fault)
    {
        var left = 1;
        Func<string, Fault> next = name => name == write.Split(' ')[^1] && left-- > 0 ? fault : Fault.None;
        if (write is "alert note" or "status")
            process.Source.NextFault = next;
        else
            process.Target.NextFault = next;
    }
}
