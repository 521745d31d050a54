namespace Integration.Core.Notices;

/// <summary>A notice was not delivered. The message says what was tried, what came back and what to do.</summary>
public sealed class NoticeNotSentException : Exception
{
    /// <summary>Initializes the exception.</summary>
    public NoticeNotSentException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">The message. Contains no secret.</param>
    public NoticeNotSentException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">The message. Contains no secret.</param>
    /// <param name="innerException">The cause.</param>
    public NoticeNotSentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets how long to wait at least before the next attempt.</summary>
    /// <value>Null leaves the wait to the delivery, as does what is shorter. A day is the most that is waited.</value>
    public TimeSpan? RetryAfter { get; init; }
}
