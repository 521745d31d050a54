namespace Integration.Core.Journal;

/// <summary>A second units entry for a line and date was refused, because the first may have left us.</summary>
public sealed class DateTakenException : InvalidOperationException
{
    /// <summary>Initializes the exception.</summary>
    public DateTakenException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public DateTakenException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public DateTakenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
