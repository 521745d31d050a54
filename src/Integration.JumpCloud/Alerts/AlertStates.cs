using Integration.Core;
using Integration.Core.Ticketing;
using JumpCloud.Client;
using Alert = Integration.Core.Ticketing.Alert;
using VendorAlert = JumpCloud.Client.Alert;

namespace Integration.JumpCloud.Alerts;

/// <summary>JumpCloud's alerts in the engine's words.</summary>
internal static class AlertStates
{
    public static AlertState Of(AlertStatus? status) => status switch
    {
        { } known when known == AlertStatus.Open => AlertState.Open,
        { } known when known == AlertStatus.Acknowledged => AlertState.Acknowledged,
        { } known when known == AlertStatus.Resolved || known == AlertStatus.AutoResolved || known == AlertStatus.Deleted => AlertState.Ended,
        _ => AlertState.Unknown,
    };

    public static Alert Of(TenantId tenant, VendorAlert alert) => new()
    {
        Tenant = tenant,
        Id = new AlertId(alert.ObjectId),
        Title = string.IsNullOrWhiteSpace(alert.Title) ? alert.ObjectId : alert.Title,
        State = Of(alert.Status),
        Status = alert.Status?.ToString(),
        Severity = alert.Severity?.ToString(),
        Category = alert.Category?.ToString(),
        SourceType = alert.SourceType?.ToString(),
        SourceId = alert.SourceId,
        SourceName = alert.SourceName,
        LastOccurredAt = alert.LastOccurredAt,
    };
}
