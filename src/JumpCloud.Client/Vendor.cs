namespace Shared.Http;

/// <summary>What the shared pipeline calls this vendor.</summary>
internal static class Vendor
{
    public const string Name = "JumpCloud";

    public const string DiagnosticsName = "JumpCloud.Client";

    public const string MetricPrefix = "jumpcloud";

    public const int LogBlock = 2000;
}
