using Dots.Client;

namespace Integration.Dots.Reads;

/// <summary>Tells failures of the connection from those of one request.</summary>
internal static class Failures
{
    public const string NoKeys = "Dots has no field that keeps keys";

    public const string Blank = "a blank is the serial number of many assets";

    /// <summary>Whether a failure would meet every other request too.</summary>
    public static bool IsOfTheConnection(this DotsApiException exception) =>
        exception is DotsCredentialsException or DotsThrottledException || exception.RequestState == DotsRequestState.NotSent;
}
