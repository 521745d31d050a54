using Integration.Core;
using Integration.Core.Ticketing;

namespace Integration.JumpCloud.Alerts;

/// <summary>An event that says that an alert moved.</summary>
/// <param name="Event">The event's id; null when it has none.</param>
/// <param name="Tenant">The tenant.</param>
/// <param name="Alert">The alert.</param>
internal sealed record AlertMove(string? Event, TenantId Tenant, AlertId Alert);
