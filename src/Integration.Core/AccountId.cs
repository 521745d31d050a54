namespace Integration.Core;

/// <summary>The id of an account: a customer's company in the billing target.</summary>
/// <param name="Value">The id as the target writes it.</param>
public readonly record struct AccountId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
