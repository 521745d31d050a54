using System.Net;
using Shared.Http;

namespace Integration.SnipeIt;

/// <summary>Snipe-IT refused the token: it is wrong, revoked or expired, or its user was deactivated.</summary>
public sealed class SnipeItCredentialsException : SnipeItApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    public SnipeItCredentialsException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal SnipeItCredentialsException(WireFailure failure)
        : base(failure)
    {
    }
}
