using System.Net;
using Shared.Http;

namespace JumpCloud.Client;

/// <summary>JumpCloud refused the API key: it is wrong, expired, replaced by a newer one, of another region, or its administrator may not use the API.</summary>
public sealed class JumpCloudCredentialsException : JumpCloudApiException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    public JumpCloudCredentialsException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, statusCode, innerException)
    {
    }

    internal JumpCloudCredentialsException(WireFailure failure)
        : base(failure)
    {
    }
}
