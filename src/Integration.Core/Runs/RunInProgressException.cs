namespace Integration.Core.Runs;

/// <summary>Another run of the same job holds the store.</summary>
public sealed class RunInProgressException : InvalidOperationException
{
    /// <summary>Initializes the exception.</summary>
    public RunInProgressException()
        : base("A run of this job is in progress. Wait for it to end; nothing was done.")
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public RunInProgressException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public RunInProgressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
