using System.Net;
using Shared.Http;

namespace Autotask.Client;

/// <summary>What a response of Autotask means. The body decides: validation, missing rights and unknown users all arrive with status 500.</summary>
internal static class AutotaskVerdict
{
    private const string CheckCredentials =
        "Check UserName, Secret and IntegrationCode, and that the user's security level is an API-only one; Autotask does not tell which of them it refuses.";

    public static WireVerdict Of(WireResponse response)
    {
        if (response.IsSuccessStatus && !AutotaskErrorBody.StartsAsError(response.Body.Span))
            return WireVerdict.Success;

        var messages = AutotaskErrorBody.Read(response.Body);
        if (messages.Count > 0)
            return OfMessages(messages, response.Status);

        return response.Status switch
        {
            HttpStatusCode.Unauthorized => new(WireOutcome.CredentialsRefused, messages, CheckCredentials),
            HttpStatusCode.TooManyRequests => Throttled(messages),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new(WireOutcome.Transient, messages),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new(WireOutcome.Refused, messages,
                "A redirect is not followed, because it would hand the credentials to another address. Check the zone's address."),
            _ => new(WireOutcome.Refused, messages),
        };
    }

    private static WireVerdict OfMessages(IReadOnlyList<string> messages, HttpStatusCode status)
    {
        if (status is HttpStatusCode.TooManyRequests || Any(messages, "Itgenatr005") || Any(messages, "Thread Threshold Exceeded"))
            return Throttled(messages);

        if (Any(messages, "Zone information could not be determined"))
            return new(WireOutcome.CredentialsRefused, messages, "Autotask knows no API user of this name: check UserName.");

        if (status is HttpStatusCode.Unauthorized || Any(messages, "IntegrationCode is invalid"))
            return new(WireOutcome.CredentialsRefused, messages, CheckCredentials);

        return status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            ? new(WireOutcome.Transient, messages)
            : new(WireOutcome.Refused, messages, Any(messages, "adequate permissions") ? "Give the API user's security level the rights that the message asks for." : null);
    }

    private static WireVerdict Throttled(IReadOnlyList<string> messages) =>
        new(WireOutcome.Throttled, messages, "Another integration may share the tenant's limits: lower the request budget, or run at another time.");

    private static bool Any(IReadOnlyList<string> messages, string text) => messages.Any(message => message.Contains(text, StringComparison.OrdinalIgnoreCase));
}
