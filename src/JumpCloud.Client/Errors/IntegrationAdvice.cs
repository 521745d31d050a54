using System.Net;
using Shared.Http;

namespace JumpCloud.Client;

/// <summary>What to do about a refusal by the routes of JumpCloud's own PSA integrations, whose statuses mean more than elsewhere.</summary>
internal static class IntegrationAdvice
{
    private const string Route = "/integrations";

    /// <summary>The failure, with the advice for its route if there is one.</summary>
    public static WireFailure AddTo(WireFailure failure) => Find(failure) is { } advice ? failure with { Advice = advice } : failure;

    private static string? Find(WireFailure failure) => failure.Status switch
    {
        _ when !failure.Path.Contains(Route, StringComparison.Ordinal) => null,
        HttpStatusCode.Forbidden =>
            "Integrations need an administrator with the role Admin with Billing; JumpCloud also answers so to an x-org-id on a route that takes none, and to a blocked address.",
        HttpStatusCode.Conflict => "The provider has such an integration already: list its integrations, and update that one or delete it first.",
        HttpStatusCode.UnprocessableEntity when IsConfiguration(failure) =>
            "The PSA refused what JumpCloud tried on it: check user, secret and address there. The message may name another PSA than the one meant.",
        HttpStatusCode.UnprocessableEntity => "Compare ids and names with what the lists of the integration hold now.",
        _ => null,
    };

    // POST …/integrations/autotask and PATCH …/integrations/autotask/{id} carry credentials, what lies below them does not.
    private static bool IsConfiguration(WireFailure failure)
    {
        var below = failure.Path[(failure.Path.LastIndexOf(Route, StringComparison.Ordinal) + Route.Length)..];
        return below.Count(character => character == '/') <= (failure.Method == HttpMethod.Post.Method ? 1 : 2);
    }
}
