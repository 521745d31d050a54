namespace Integration.Core.Assets;

/// <summary>The devices of one tenant.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Devices">All of its devices, in any order; Unknown when they could not be read whole. Then none of them counts as gone.</param>
public sealed record TenantDevices(TenantId Tenant, Reading<IReadOnlyList<Device>> Devices);
