namespace Integration.SnipeIt.Reads;

/// <summary>Tells failures of the connection from those of one request.</summary>
internal static class Failures
{
    /// <summary>Whether a failure would meet every other request too.</summary>
    public static bool IsOfTheConnection(this SnipeItApiException exception) =>
        exception is SnipeItCredentialsException or SnipeItThrottledException || exception.RequestState == SnipeItRequestState.NotSent;
}
