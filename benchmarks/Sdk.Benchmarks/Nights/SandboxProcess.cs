using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Integration.Sandbox;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Seeds;

namespace Sdk.Benchmarks.Nights;

/// <summary>The sandbox in a process of its own, so that its time and memory are not the engine's.</summary>
internal sealed class SandboxProcess : IDisposable
{
    private const string Ready = "serving at ";

    private readonly Process process;
    private readonly HttpClient control;

    private SandboxProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        control = new HttpClient { BaseAddress = new Uri(address, "/_sandbox/") };
    }

    public Uri Address { get; }

    public static async Task<int> ServeAsync(int organizations)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(organizations) });
        sandbox.Autotask.Behavior.Latency = AutotaskLatency.None;
        sandbox.Autotask.Behavior.HourlyQuota = null;
        Console.WriteLine(Ready + sandbox.Address);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public static async Task<SandboxProcess> StartAsync(int organizations)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "sandbox", organizations.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync();
        return line?.StartsWith(Ready, StringComparison.Ordinal) == true
            ? new SandboxProcess(process, new Uri(line[Ready.Length..]))
            : throw new InvalidOperationException($"The sandbox did not start: {line}");
    }

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await control.GetStringAsync(path)).RootElement;

    public async Task PostAsync(string path, string json = "{}")
    {
        using var content = new StringContent(json);
        using var response = await control.PostAsync(path, content);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        control.Dispose();
    }
}
