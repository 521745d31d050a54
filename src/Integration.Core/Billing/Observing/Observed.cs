using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What an observation of the linked tenants led to.</summary>
/// <param name="Tenants">The readings by link.</param>
/// <param name="Findings">What a person should know.</param>
internal sealed record Observed(IReadOnlyDictionary<LinkKey, TenantReading> Tenants, IReadOnlyList<Finding> Findings);
