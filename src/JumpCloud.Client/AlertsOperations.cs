using System.Text.Json;
using Shared.Json;

namespace JumpCloud.Client;

public partial class AlertsOperations
{
    /// <summary>Changes the status of an alert.</summary>
    /// <remarks>Sent once, never retried: a remark that is sent twice may be there twice.</remarks>
    /// <param name="organizationId">The alert's organization.</param>
    /// <param name="id">The alert's <see cref="Alert.ObjectId"/>.</param>
    /// <param name="status">Open, acknowledged or resolved: JumpCloud alone sets the others.</param>
    /// <param name="remark">Recorded with the change; null, the default, records none.</param>
    /// <param name="options">What differs for this call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The alert as it is then.</returns>
    /// <exception cref="JumpCloudApiException">The call failed; its <see cref="JumpCloudApiException.RequestState"/> tells whether it may have happened.</exception>
    public virtual Task<Alert> SetStatusAsync(
        string organizationId, string id, AlertStatus status, string? remark = null, JumpCloudCallOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.WriteAsync<Alert>(
            new("Alerts.status", $"api/v2/alerts/{PathSegment.Of(id)}/status", "alert"), HttpMethod.Post, organizationId, new StatusChange(status, remark), options,
            cancellationToken);

    private sealed record StatusChange(AlertStatus Status, string? Remark) : IWireWritable
    {
        void IWireWritable.WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            Wire.Write<AlertStatus>(writer, "status"u8, Status);
            if (Remark is not null)
                Wire.Write(writer, "remark"u8, Remark);
            writer.WriteEndObject();
        }
    }
}
