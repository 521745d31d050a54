using System.Net;
using Shared.Http;

namespace Dots.Client;

/// <summary>Dots asks for fewer requests. It says "wait and retry later" and publishes no numbers; <see cref="DotsApiException.RetryAfter"/> is set when it names a time.</summary>
public sealed class DotsThrottledException : DotsApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    public DotsThrottledException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal DotsThrottledException(WireFailure failure)
        : base(failure)
    {
    }
}
