using System.Diagnostics;

namespace EndToEnd.Tests.Support;

/// <summary>The sample as a process of its own.</summary>
internal sealed class SampleProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];
    private readonly List<string> error = [];

    private SampleProcess(string[] args, int columns)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "MspSync.exe" : "MspSync"), args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["COLUMNS"] = $"{columns}";
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(error, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Output => Copy(output);

    public IReadOnlyList<string> Error => Copy(error);

    public bool HasExited => process.HasExited;

    public static SampleProcess Start(params string[] args) => new(args, columns: 120);

    public static SampleProcess StartAt(int columns, params string[] args) => new(args, columns);

    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async Task UntilAsync(Func<SampleProcess, bool> condition)
    {
        while (!condition(this))
        {
            Assert.False(process.HasExited, $"It ended with {(process.HasExited ? process.ExitCode : 0)}: {string.Join('\n', Output)}{string.Join('\n', Error)}");
            await Task.Yield();
        }
    }

    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static void Keep(List<string> lines, string? line)
    {
        lock (lines)
        {
            if (line is not null)
            {
                lines.Add(line);
            }
        }
    }

    private static List<string> Copy(List<string> lines)
    {
        lock (lines)
        {
            return [.. lines];
        }
    }
}
