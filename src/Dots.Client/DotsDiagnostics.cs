using Shared.Http;

namespace Dots.Client;

/// <summary>The names under which the client is traced and measured.</summary>
public static class DotsDiagnostics
{
    /// <summary>The activity source: one span per operation, over all its attempts.</summary>
    public const string ActivitySourceName = Vendor.DiagnosticsName;

    /// <summary>The meter of durations, waits and retries.</summary>
    public const string MeterName = Vendor.DiagnosticsName;
}
