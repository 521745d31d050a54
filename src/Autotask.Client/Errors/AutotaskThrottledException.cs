using System.Net;
using Shared.Http;

namespace Autotask.Client;

/// <summary>Too many requests at once, or in the hour. Autotask did not carry the call out.</summary>
public sealed class AutotaskThrottledException : AutotaskApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    /// <param name="message">What was tried, what came back, what to do.</param>
    /// <param name="statusCode">The status, which is not always 429.</param>
    /// <param name="innerException">The cause, when there was one.</param>
    public AutotaskThrottledException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal AutotaskThrottledException(WireFailure failure)
        : base(failure)
    {
    }
}
