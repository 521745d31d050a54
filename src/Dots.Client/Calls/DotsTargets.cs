using Shared.Http;

namespace Dots.Client;

/// <summary>Turns routes into addresses, as far as they are configured.</summary>
internal sealed class DotsTargets(DotsClientOptions options)
{
    private readonly Uri publicAddress = RelativePath.WithSlash(options.BaseAddress);
    private readonly Uri? partnerAddress = options.PartnerAddress is { } address ? RelativePath.WithSlash(address) : null;

    public bool HasPartner => partnerAddress is not null;

    /// <exception cref="DotsApiException">A setting is missing. Nothing was sent.</exception>
    public (Uri Address, string Target) Resolve(DotsRoute route, HttpMethod method) => route.Place switch
    {
        DotsPlace.Partner => (partnerAddress ?? throw NotSent(route, method, PartnerIsOff), route.Path),
        DotsPlace.Unpublished => (publicAddress, Fill(options.Paths.Find(route.Path) ?? throw NotSent(route, method, HasNoPath(route.Path)), route.Value)),
        _ => (publicAddress, route.Path),
    };

    public bool HasPath(string setting) => options.Paths.Find(setting) is not null;

    private const string PartnerIsOff =
        $"The partner endpoint is not configured: set {nameof(DotsClientOptions)}.{nameof(DotsClientOptions.PartnerAddress)}. It is experimental, and no API that Dots offers.";

    private static string HasNoPath(string setting) =>
        $"Dots names this operation without a path, and none is configured: set {nameof(DotsClientOptions)}.{nameof(DotsClientOptions.Paths)}.{setting}.";

    private static string Fill(string path, DotsRoute.Argument? argument) =>
        argument is null ? path : path.Replace($"{{{argument.Name}}}", DotsRoute.Escape(argument.Value), StringComparison.Ordinal);

    private static DotsApiException NotSent(DotsRoute route, HttpMethod method, string reason) =>
        new($"Dots was not asked for {route.Operation}. {reason} Nothing was sent.") { Method = method.Method, RequestState = DotsRequestState.NotSent };
}
