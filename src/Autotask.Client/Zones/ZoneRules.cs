namespace Autotask.Client;

/// <summary>Which addresses a zone may have, because the credentials go there.</summary>
internal static class ZoneRules
{
    private const string Domain = ".autotask.net";

    /// <summary>The base address of the API in a zone; null when the address is not to be trusted.</summary>
    /// <param name="discovery">Who named the zone.</param>
    /// <param name="zone">The address it named.</param>
    public static Uri? FindBaseAddress(Uri discovery, string? zone)
    {
        if (!Uri.TryCreate(zone, UriKind.Absolute, out var address))
            return null;

        return IsAutotask(address) || IsOverridden(discovery) && IsSameHost(discovery, address)
            ? new Uri(address, "/" + string.Join('/', [.. address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries), "V1.0", ""]))
            : null;
    }

    private static bool IsAutotask(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0 && address.IdnHost.EndsWith(Domain, StringComparison.OrdinalIgnoreCase);

    private static bool IsOverridden(Uri discovery) => discovery.Authority != new Uri(AutotaskClientOptions.DefaultZoneDiscoveryAddress).Authority;

    private static bool IsSameHost(Uri discovery, Uri address) =>
        Uri.Compare(discovery, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
