namespace Integration.Core;

/// <summary>The id of a contract of an account.</summary>
/// <param name="Value">The id as the target writes it.</param>
public readonly record struct ContractId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
