using System.Net;
using Shared.Http;

namespace Autotask.Client;

/// <summary>Autotask refused the user name, secret or integration code, or the user's security level. It does not tell which of them.</summary>
public sealed class AutotaskCredentialsException : AutotaskApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    /// <param name="message">What was tried, what came back, what to do.</param>
    /// <param name="statusCode">The status.</param>
    /// <param name="innerException">The cause, when there was one.</param>
    public AutotaskCredentialsException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal AutotaskCredentialsException(WireFailure failure)
        : base(failure)
    {
    }
}
