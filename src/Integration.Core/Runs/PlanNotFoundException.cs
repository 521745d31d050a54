namespace Integration.Core.Runs;

/// <summary>The plan to apply cannot be used. The message says why and what to do.</summary>
public sealed class PlanNotFoundException : InvalidOperationException
{
    /// <summary>Initializes the exception.</summary>
    public PlanNotFoundException()
    {
    }

    /// <summary>Initializes the exception with a message.</summary>
    /// <param name="message">The message.</param>
    public PlanNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes the exception with a message and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public PlanNotFoundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
