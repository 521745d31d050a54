using System.Net;
using Integration.Core.Journal;
using Integration.Core.Ticketing;
using Integration.Sandbox.Faults;

namespace Integration.JumpCloud.Tests.Alerts;

public sealed class WriteBackTests : AlertTest
{
    [Fact]
    public async Task AddNoteAsync_ANote_IsReadBackByItsKey()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");

        var result = await Alerts.AddNoteAsync(new AlertNote(Reference(alert), "jcn-1", "Ticket T1. [jcn-1]"), Gate, Cancel);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.Equal(["Ticket T1. [jcn-1]"], (await Alerts.ReadNotesAsync([Reference(alert)], Cancel))[Reference(alert)].Value);
    }

    [Theory]
    [InlineData(AlertState.Acknowledged, "ALERT_STATUS_ACKNOWLEDGED")]
    [InlineData(AlertState.Ended, "ALERT_STATUS_RESOLVED")]
    public async Task SetStatusAsync_AState_IsReadBackWithItsRemark(AlertState state, string status)
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");

        await Alerts.SetStatusAsync(new AlertStatusUpdate(Reference(alert), state, "Ticket T1"), Gate, Cancel);

        Assert.Equal((status, "Ticket T1"), (alert.Status, alert.History[^1].Remark));
        Assert.Equal(state, (await Alerts.ReadAsync([Reference(alert)], Cancel))[Reference(alert)].Value!.State);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, WriteProof.Uncertain, 1)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, WriteProof.Uncertain, 0)]
    public async Task AddNoteAsync_NobodyAnswers_IsUncertainAndNeverRepeated(SandboxFaultKind kind, WriteProof proof, int notes)
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*/notes", Method = "POST" });

        Assert.Equal(proof, (await Alerts.AddNoteAsync(new AlertNote(Reference(alert), "k", "k"), Gate, Cancel)).Proof);
        Assert.Equal(notes, alert.Notes.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, WriteProof.Refused)]
    [InlineData(HttpStatusCode.Forbidden, WriteProof.Refused)]
    [InlineData(HttpStatusCode.TooManyRequests, WriteProof.NotSent)]
    [InlineData(HttpStatusCode.InternalServerError, WriteProof.Uncertain)]
    public async Task SetStatusAsync_RefusedOrFailed_ProvesNoMoreThanItMay(HttpStatusCode status, WriteProof proof)
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");
        Sandbox.Faults.Add(SandboxFault.Answer("*/status", status));

        Assert.Equal(proof, (await Alerts.SetStatusAsync(new AlertStatusUpdate(Reference(alert), AlertState.Acknowledged, "k"), Gate, Cancel)).Proof);
    }

    [Fact]
    public async Task ReadAsync_AlertThatIsGone_IsNull()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");
        Sandbox.JumpCloud.RemoveAlert(alert.Id);

        Assert.Null((await Alerts.ReadAsync([Reference(alert)], Cancel))[Reference(alert)].Value);
    }

    [Fact]
    public async Task ReadOccurrencesAsync_MoreThanTwoPages_HasTheFirstAndTheLast()
    {
        var alert = Sandbox.JumpCloud.OpenAlert(First.Id, "Device offline");
        for (var number = 0; number < 250; number++)
        {
            Sandbox.Clock.Advance(TimeSpan.FromMinutes(1));
            Sandbox.JumpCloud.RepeatAlert(alert.Id);
        }

        var occurrences = (await Alerts.ReadOccurrencesAsync(Reference(alert), Cancel)).Value;

        Assert.Equal((alert.Occurrences[0], alert.Occurrences[^1]), (occurrences.Min(), occurrences.Max()));
        Assert.Equal([("/api/v2/alerts/{alert}/occurrences", 2)], Asked());
    }
}
