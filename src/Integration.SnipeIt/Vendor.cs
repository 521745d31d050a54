namespace Shared.Http;

/// <summary>What the shared pipeline calls this vendor.</summary>
internal static class Vendor
{
    public const string Name = "Snipe-IT";

    public const string DiagnosticsName = "Integration.SnipeIt";

    public const string MetricPrefix = "snipeit";

    public const int LogBlock = 11000;
}
