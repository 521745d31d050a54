using System.Net;
using Shared.Http;

namespace Integration.SnipeIt;

/// <summary>The token's user has had its requests of the minute. A write that meets this was not carried out.</summary>
public sealed class SnipeItThrottledException : SnipeItApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    public SnipeItThrottledException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal SnipeItThrottledException(WireFailure failure)
        : base(failure)
    {
    }
}
