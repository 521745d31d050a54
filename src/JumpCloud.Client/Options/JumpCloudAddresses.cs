using Shared.Http;

namespace JumpCloud.Client;

/// <summary>The two hosts of a region: the console serves /api, the API host serves Directory Insights.</summary>
internal sealed record JumpCloudAddresses(Uri Console, Uri Api)
{
    public static JumpCloudAddresses Of(JumpCloudClientOptions options)
    {
        var infix = options.Region switch
        {
            JumpCloudRegion.Europe => "eu.",
            JumpCloudRegion.India => "in.",
            _ => "",
        };
        return new JumpCloudAddresses(
            RelativePath.WithSlash(options.ConsoleAddress ?? new Uri($"https://console.{infix}jumpcloud.com/")),
            RelativePath.WithSlash(options.ApiAddress ?? new Uri($"https://api.{infix}jumpcloud.com/")));
    }

    /// <summary>The host that serves a path.</summary>
    public Uri For(string path) => path.StartsWith("insights/", StringComparison.Ordinal) ? Api : Console;
}
