using System.Net;
using Shared.Http;

namespace JumpCloud.Client;

/// <summary>JumpCloud asks for fewer requests. It publishes no numbers; <see cref="JumpCloudApiException.RetryAfter"/> is set when it names a time.</summary>
public sealed class JumpCloudThrottledException : JumpCloudApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    public JumpCloudThrottledException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal JumpCloudThrottledException(WireFailure failure)
        : base(failure)
    {
    }
}
