namespace Shared.Http;

internal static class Vendor
{
    public const string Name = "Acme";

    public const string DiagnosticsName = "Acme.Client";

    public const string MetricPrefix = "acme";

    public const int LogBlock = 9000;
}
