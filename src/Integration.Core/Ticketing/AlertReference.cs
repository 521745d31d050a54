namespace Integration.Core.Ticketing;

/// <summary>Names one alert among those of all tenants.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Id">The alert's id.</param>
public readonly record struct AlertReference(TenantId Tenant, AlertId Id)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Tenant}/{Id}";
}
