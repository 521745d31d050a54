namespace Integration.Core.Journal;

/// <summary>
/// A second entry for what may be written once was refused, because the first may have left us: the units of a line from a date on,
/// or a key of a kind that <see cref="JournalKinds.WrittenOnce"/> names.
/// </summary>
public sealed class WriteTakenException : InvalidOperationException
{
    /// <summary>Initializes the exception.</summary>
    public WriteTakenException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public WriteTakenException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public WriteTakenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
