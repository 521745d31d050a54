using System.Globalization;
using Shared.Http;

namespace Autotask.Client;

/// <summary>The caller's options for one call, as the pipeline takes them.</summary>
internal static class WireOptions
{
    private const string Impersonation = "ImpersonationResourceId";

    public static WireCallOptions ForRead(AutotaskCallOptions? options) => options is null ? WireCallOptions.Default : new()
    {
        Deadline = options.Deadline,
        TotalTimeout = options.TotalTimeout,
        DisableRetry = !options.Retry,
        Headers = options.Headers,
        BeforeSend = options.BeforeSend,
    };

    public static WireCallOptions ForWrite(AutotaskCallOptions? options)
    {
        var same = ForRead(options);
        return options?.ImpersonationResourceId is not { } resource ? same : same with
        {
            Headers = new Dictionary<string, string>(options.Headers, StringComparer.OrdinalIgnoreCase) { [Impersonation] = resource.ToString(CultureInfo.InvariantCulture) },
        };
    }
}
