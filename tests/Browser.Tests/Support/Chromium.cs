using System.Diagnostics;
using System.Text.Json.Nodes;
using Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Browser.Tests.Support;

/// <summary>One headless Chromium for all tests, spoken to by its DevTools protocol. It resolves no name and so reaches no network.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Listening = "DevTools listening on ";

    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("mspsync-browser-");
    private Process? process;
    private DevTools? tools;

    public async ValueTask InitializeAsync()
    {
        process = Start(profile.FullName);
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, said) =>
        {
            if (said.Data is null)
                address.TrySetException(new InvalidOperationException("Chromium ended before it listened."));
            else if (said.Data.StartsWith(Listening, StringComparison.Ordinal))
                address.TrySetResult(said.Data[Listening.Length..].Trim());
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        tools = await DevTools.ConnectAsync(new Uri(await address.Task));
    }

    public async ValueTask DisposeAsync()
    {
        if (tools is not null)
            await tools.DisposeAsync();

        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        profile.Delete(recursive: true);
    }

    /// <summary>Opens a page from a file, in a context of its own.</summary>
    internal async Task<Tab> OpenAsync(string html, int width = 1200, bool dark = false)
    {
        var file = Path.Combine(profile.FullName, $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(file, html);
        var context = await tools!.SendAsync("Target.createBrowserContext");
        var target = await tools.SendAsync("Target.createTarget", new JsonObject { ["url"] = "about:blank", ["browserContextId"] = (string?)context["browserContextId"] });
        var session = await tools.SendAsync("Target.attachToTarget", new JsonObject { ["targetId"] = (string?)target["targetId"], ["flatten"] = true });
        var tab = new Tab(tools, (string)session["sessionId"]!);
        await tab.ShowAsync(new Uri(file), width, dark);
        return tab;
    }

    private static Process Start(string profile)
    {
        var start = new ProcessStartInfo("chromium",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        ])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException("These tests need Debian's chromium on the PATH: apt-get install --no-install-recommends chromium.", exception);
        }
    }
}
