namespace Integration.Core.Mapping;

/// <summary>What identifies a link: nobody's use of a product is linked twice.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Product">The product, as <see cref="Billing.BillingProduct.Name"/> names it.</param>
public readonly record struct LinkKey(TenantId Tenant, string Product);
