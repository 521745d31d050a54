using System.Text.Json;
using MspSync;

namespace EndToEnd.Tests.Support;

/// <summary>Runs the sample's command line in this process, with writers of its own.</summary>
internal static class Cli
{
    public static async Task<CliResult> RunAsync(CancellationToken cancellationToken, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await App.RunAsync(args, output, error, cancellationToken);
        return new CliResult((ExitCode)exitCode, output.ToString(), error.ToString());
    }

    public static Task<CliResult> RunAsync(params string[] args) => RunAsync(CancellationToken.None, args);
}

internal sealed record CliResult(ExitCode ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>Everything that was said, wherever lines were wrapped.</summary>
    public string Said => string.Join(' ', (Output + " " + Error).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
