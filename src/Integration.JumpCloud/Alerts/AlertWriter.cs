using Integration.Core.Journal;
using Integration.Core.Ticketing;
using Integration.JumpCloud.Writes;
using JumpCloud.Client;
using AlertNote = Integration.Core.Ticketing.AlertNote;

namespace Integration.JumpCloud.Alerts;

/// <summary>Writes notes and statuses of alerts, each in one request that is never repeated.</summary>
internal sealed class AlertWriter(JumpCloudClient client)
{
    public Task<WriteResult> AddNoteAsync(AlertNote note, SendGate gate, CancellationToken cancellationToken) => GatedSend.RunAsync(
        async (options, token) => (await client.AlertNotes.CreateAsync(
            note.Alert.Tenant.Value, note.Alert.Id.Value, new AlertNoteCreate { Text = note.Text }, options, token).ConfigureAwait(false)).ObjectId,
        gate,
        cancellationToken);

    public Task<WriteResult> SetStatusAsync(AlertStatusUpdate update, SendGate gate, CancellationToken cancellationToken) => GatedSend.RunAsync(
        async (options, token) => (await client.Alerts.SetStatusAsync(
            update.Alert.Tenant.Value,
            update.Alert.Id.Value,
            update.State == AlertState.Acknowledged ? AlertStatus.Acknowledged : AlertStatus.Resolved,
            update.Remark,
            options,
            token).ConfigureAwait(false)).ObjectId,
        gate,
        cancellationToken);
}
