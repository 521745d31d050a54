namespace Integration.Core.Ticketing;

/// <summary>The id of an alert. It is unique within its tenant.</summary>
/// <param name="Value">The id as the source writes it.</param>
public readonly record struct AlertId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
