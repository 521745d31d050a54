namespace Integration.Core.Assets;

/// <summary>The values of an asset's fields by name, as text in the form that <see cref="AssetFields"/> says. Small, and immutable.</summary>
/// <remarks>A field that is missing here is empty in the target. Names are compared without case.</remarks>
public sealed class AssetValues
{
    private readonly AssetValue[] values;

    private AssetValues(AssetValue[] values) => this.values = values;

    /// <summary>Gets no values.</summary>
    public static AssetValues Empty { get; } = new([]);

    /// <summary>Gets the values, in the order in which they were given.</summary>
    public IReadOnlyList<AssetValue> All => values;

    /// <summary>Gets the value of a field.</summary>
    /// <param name="field">The field's name.</param>
    /// <value>Null when the field is empty.</value>
    public string? this[string field]
    {
        get
        {
            foreach (var (name, text) in values)
            {
                if (ReferenceEquals(name, field) || string.Equals(name, field, StringComparison.OrdinalIgnoreCase))
                    return text;
            }

            return null;
        }
    }

    /// <summary>Collects values. Null and empty text are left out.</summary>
    /// <param name="values">The values by field.</param>
    /// <returns>The values.</returns>
    /// <exception cref="ArgumentException">A field is named twice.</exception>
    public static AssetValues Of(params ReadOnlySpan<(string Field, string? Text)> values)
    {
        var kept = new List<AssetValue>(values.Length);
        foreach (var (field, text) in values)
        {
            if (string.IsNullOrEmpty(text))
                continue;

            if (kept.Exists(other => string.Equals(other.Field, field, StringComparison.OrdinalIgnoreCase)))
                throw new ArgumentException($"The field '{field}' is named twice.", nameof(values));

            kept.Add(new AssetValue(field, text));
        }

        return kept.Count == 0 ? Empty : new AssetValues([.. kept]);
    }
}
