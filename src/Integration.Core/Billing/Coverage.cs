namespace Integration.Core.Billing;

/// <summary>The stretch of time over which a tenant's counts are known without a gap.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="From">The first instant known.</param>
/// <param name="Until">The last instant known: the latest complete observation.</param>
public sealed record Coverage(TenantId Tenant, DateTimeOffset From, DateTimeOffset Until);
