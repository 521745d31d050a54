namespace Integration.Core;

/// <summary>Makes readings.</summary>
public static class Reading
{
    /// <summary>Makes a reading whose value is known.</summary>
    /// <typeparam name="T">What was read.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The reading.</returns>
    public static Reading<T> Known<T>(T value) => new(value);

    /// <summary>Makes a reading that could not be made.</summary>
    /// <typeparam name="T">What was to be read.</typeparam>
    /// <param name="reason">Why not, as a sentence that a person understands. Never contains a secret.</param>
    /// <returns>The reading.</returns>
    public static Reading<T> Unknown<T>(string reason) => new(reason);
}
