namespace Dots.Client;

/// <summary>A field of a create or update that may be left out. Left out and set to null are different things to a server.</summary>
/// <typeparam name="T">What the field holds.</typeparam>
/// <remarks>The default is left out. Any value converts to one that is set.</remarks>
public readonly record struct Optional<T>
{
    /// <summary>Sets the field.</summary>
    /// <param name="value">The value; null clears the field.</param>
    public Optional(T value)
    {
        Value = value;
        IsSet = true;
    }

    /// <summary>Gets whether the field is sent.</summary>
    public bool IsSet { get; }

    /// <summary>Gets the value, which says nothing unless <see cref="IsSet"/>.</summary>
    public T Value { get; }

    /// <summary>Sets the field.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => IsSet ? $"{Value}" : "(not set)";
}
