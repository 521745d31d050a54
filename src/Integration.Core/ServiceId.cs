namespace Integration.Core;

/// <summary>The id of a service of the target's catalogue, of which contract lines are instances.</summary>
/// <param name="Value">The id as the target writes it.</param>
public readonly record struct ServiceId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
