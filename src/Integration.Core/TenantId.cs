namespace Integration.Core;

/// <summary>The id of a tenant: a customer's organization in the usage source.</summary>
/// <param name="Value">The id as the source writes it.</param>
public readonly record struct TenantId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
