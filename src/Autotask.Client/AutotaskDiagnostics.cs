using Shared.Http;

namespace Autotask.Client;

/// <summary>The names under which the client reports traces and metrics.</summary>
public static class AutotaskDiagnostics
{
    /// <summary>The activity source: one span per operation, over all its attempts.</summary>
    public const string ActivitySourceName = Vendor.DiagnosticsName;

    /// <summary>The meter: durations of operations, waits for the request budget, retries.</summary>
    public const string MeterName = Vendor.DiagnosticsName;
}
