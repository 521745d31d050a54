namespace Integration.Core.Storage;

/// <summary>The store cannot be used. The message says what is wrong and what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Initializes the exception.</summary>
    public StoreException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
