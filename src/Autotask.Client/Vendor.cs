namespace Shared.Http;

/// <summary>What the shared pipeline calls this vendor.</summary>
internal static class Vendor
{
    public const string Name = "Autotask";

    public const string DiagnosticsName = "Autotask.Client";

    public const string MetricPrefix = "autotask";

    public const int LogBlock = 3000;
}
