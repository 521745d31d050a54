using System.Diagnostics.CodeAnalysis;

namespace Integration.Core;

/// <summary>
/// Something that was to be read from a vendor: a value, or Unknown with the reason. Unknown is neither zero nor absence, and leads to no write.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <remarks>The default value of this struct is Unknown, so a reading that nobody filled in cannot be mistaken for a value.</remarks>
public readonly record struct Reading<T>
{
    private readonly T? value;
    private readonly string? reason;

    internal Reading(T value)
    {
        this.value = value;
        IsKnown = true;
    }

    internal Reading(string reason) => this.reason = reason;

    /// <summary>Gets a value indicating whether the value could be read.</summary>
    public bool IsKnown { get; }

    /// <summary>Gets the value that was read.</summary>
    /// <exception cref="InvalidOperationException">The reading is Unknown.</exception>
    public T Value => IsKnown ? value! : throw new InvalidOperationException($"The reading is Unknown: {Reason}");

    /// <summary>Gets why the value could not be read.</summary>
    /// <value>Null when the value is known.</value>
    public string? Reason => IsKnown ? null : reason ?? "it was not read";

    /// <summary>Gets the value if it is known.</summary>
    /// <param name="value">The value, or the default of <typeparamref name="T"/> when Unknown.</param>
    /// <returns>True when the value is known.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = this.value;
        return IsKnown;
    }

    /// <inheritdoc/>
    public override string ToString() => IsKnown ? $"{value}" : $"Unknown ({Reason})";
}
