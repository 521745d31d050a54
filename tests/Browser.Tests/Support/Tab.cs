using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Browser.Tests.Support;

/// <summary>A page in the browser, and all that it did: dialogs, requests, and what the browser said of it.</summary>
internal sealed class Tab
{
    private readonly DevTools tools;
    private readonly string session;
    private readonly ConcurrentDictionary<string, string> requests = new();
    private readonly ConcurrentQueue<string> dialogs = new();
    private readonly ConcurrentQueue<string> messages = new();
    private readonly TaskCompletionSource loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Tab(DevTools tools, string session)
    {
        this.tools = tools;
        this.session = session;
        tools.Listen(session, Take);
    }

    /// <summary>Addresses asked for: neither the page's own, nor those that a policy stopped before they left.</summary>
    public ICollection<string> Requests => requests.Values;

    public IReadOnlyCollection<string> Dialogs => dialogs;

    /// <summary>What the browser's console shows: messages, errors, and what a policy refused.</summary>
    public IReadOnlyCollection<string> Messages => messages;

    public async Task ShowAsync(Uri address, int width, bool dark)
    {
        foreach (var domain in new[] { "Page", "Runtime", "Network", "Log" })
        {
            await SendAsync($"{domain}.enable");
        }

        await ResizeAsync(width);
        await EmulateAsync("screen", dark);
        Address = address.AbsoluteUri;
        await SendAsync("Page.navigate", new JsonObject { ["url"] = Address });
        await loaded.Task;
    }

    private string Address { get; set; } = "";

    public Task ResizeAsync(int width) =>
        SendAsync("Emulation.setDeviceMetricsOverride", new JsonObject { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });

    public Task EmulateAsync(string medium, bool dark) => SendAsync("Emulation.setEmulatedMedia", new JsonObject
    {
        ["media"] = medium,
        ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }),
    });

    /// <summary>Asks the page with a script of ours, which no policy of the page concerns.</summary>
    public async Task<JsonNode?> AskAsync(string expression)
    {
        var answer = await SendAsync("Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true });
        Assert.True(answer["exceptionDetails"] is null, answer["exceptionDetails"]?.ToJsonString());
        return answer["result"]!["value"];
    }

    public async Task<byte[]> ScreenshotAsync() =>
        Convert.FromBase64String((string)(await SendAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png", ["captureBeyondViewport"] = true, ["clip"] = await WholeAsync() }))["data"]!);

    public async Task<byte[]> PrintAsync()
    {
        await EmulateAsync("print", dark: false);
        return Convert.FromBase64String((string)(await SendAsync("Page.printToPDF", new JsonObject { ["preferCSSPageSize"] = true }))["data"]!);
    }

    private async Task<JsonObject> WholeAsync()
    {
        var size = (await SendAsync("Page.getLayoutMetrics"))["cssContentSize"]!;
        return new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = (double)size["width"]!, ["height"] = Math.Min(8000, (double)size["height"]!), ["scale"] = 1 };
    }

    private Task<JsonObject> SendAsync(string method, JsonObject? parameters = null) => tools.SendAsync(method, parameters, session);

    private void Take(string method, JsonObject said)
    {
        switch (method)
        {
            case "Page.loadEventFired" when Address.Length > 0:
                loaded.TrySetResult();
                break;
            case "Page.javascriptDialogOpening":
                dialogs.Enqueue((string)said["message"]!);
                _ = SendAsync("Page.handleJavaScriptDialog", new JsonObject { ["accept"] = true });
                break;
            case "Network.requestWillBeSent" when (string)said["request"]!["url"]! != Address:
                requests[(string)said["requestId"]!] = (string)said["request"]!["url"]!;
                break;
            case "Network.loadingFailed" when (string?)said["blockedReason"] == "csp":
                requests.TryRemove((string)said["requestId"]!, out _);
                break;
            case "Runtime.consoleAPICalled" or "Runtime.exceptionThrown":
                messages.Enqueue(said.ToJsonString());
                break;
            case "Log.entryAdded":
                messages.Enqueue((string)said["entry"]!["text"]!);
                break;
        }
    }
}
