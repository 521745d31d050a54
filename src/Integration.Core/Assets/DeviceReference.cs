namespace Integration.Core.Assets;

/// <summary>Names one device among those of all tenants.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Id">The device's id.</param>
public readonly record struct DeviceReference(TenantId Tenant, DeviceId Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Tenant}/{Id}";
}
