using System.Net;
using Shared.Http;

namespace Dots.Client;

/// <summary>Dots refused the API key: it is wrong or replaced by a newer one, or was sent in the wrong header.</summary>
public sealed class DotsCredentialsException : DotsApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    public DotsCredentialsException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal DotsCredentialsException(WireFailure failure)
        : base(failure)
    {
    }
}
