namespace Integration.Core.Billing;

/// <summary>What an observation of all tenants saw.</summary>
/// <param name="Sweep">The sweep.</param>
/// <param name="Unknown">The linked tenants that could not be observed, with the reason; they are not written tonight.</param>
/// <param name="Findings">The findings.</param>
public sealed record ObserveReport(UsageSweep Sweep, IReadOnlyDictionary<TenantId, string> Unknown, IReadOnlyList<Finding> Findings);
