namespace Shared.Http;

/// <summary>What the shared pipeline calls this vendor.</summary>
internal static class Vendor
{
    public const string Name = "Dots";

    public const string DiagnosticsName = "Dots.Client";

    public const string MetricPrefix = "dots";

    public const int LogBlock = 4000;
}
