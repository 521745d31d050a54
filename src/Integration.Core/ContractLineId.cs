namespace Integration.Core;

/// <summary>The id of a contract line: one service on a recurring contract.</summary>
/// <param name="Value">The id as the target writes it.</param>
public readonly record struct ContractLineId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
