namespace Integration.Testing;

/// <summary>An implementation breaks the contract of its port. The message says what was asked, what is due and what came.</summary>
public sealed class ContractBrokenException : Exception
{
    /// <summary>Initializes the exception.</summary>
    public ContractBrokenException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public ContractBrokenException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ContractBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
