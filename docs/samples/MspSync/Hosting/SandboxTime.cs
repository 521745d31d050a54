using System.Globalization;
using System.Text.Json;

namespace MspSync.Hosting;

/// <summary>The clock of a sandbox in another process: asked for once, then kept by this machine's. Its day decides, or nothing would match.</summary>
internal sealed class SandboxTime(TimeSpan offset) : TimeProvider
{
    /// <summary>This machine's clock when no sandbox is named.</summary>
    public static async Task<TimeProvider> FindAsync(string? control, CancellationToken cancellationToken)
    {
        if (control is null)
        {
            return System;
        }

        if (!Uri.TryCreate(control.TrimEnd('/') + "/clock", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ConfigurationException($"Sandbox:Control is '{control}', which is not an address. 'MspSync sandbox' prints it when it starts.");
        }

        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var clock = JsonDocument.Parse(await http.GetStringAsync(address, cancellationToken));
            var now = DateTimeOffset.Parse(clock.RootElement.GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
            return new SandboxTime(now - System.GetUtcNow());
        }
        catch (Exception exception) when (exception
            is HttpRequestException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException
            or TaskCanceledException { InnerException: TimeoutException })
        {
            throw new ConfigurationException(
                $"Sandbox:Control names {address}, and no sandbox answers there ({exception.Message}). Start one with 'MspSync sandbox', or remove the setting.");
        }
    }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + offset;
}
