using System.Diagnostics;
using System.Globalization;
using TestSupport;

namespace Autotask.Client.Tests.Limits;

public sealed class FileRequestBudgetTests : IDisposable
{
    private static readonly AutotaskRequestBudgetOptions NeverAsking = new() { ThresholdInterval = Timeout.InfiniteTimeSpan };

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("budget");
    private readonly ManualTimeProvider time = new();

    public void Dispose() => directory.Delete(recursive: true);

    [Fact]
    public async Task AcquireAsync_TwoBudgetsOfOneDirectory_ShareTheSlots()
    {
        var (one, two) = (Create(), Create());
        var first = await Acquire(one);
        using var second = await Acquire(two);

        var third = Acquire(one);
        await time.TimerDueInAsync(TimeSpan.FromMilliseconds(25));
        Assert.False(third.IsCompleted);
        first.Dispose();
        time.Advance(TimeSpan.FromMilliseconds(25));

        using var held = await third;
    }

    [Fact]
    public async Task AcquireAsync_TwoBudgetsOfOneDirectory_ShareTheHour()
    {
        var options = NeverAsking with { RequestsPerHour = 10, HourlyShare = 0.2 };
        var (one, two) = (Create(options), Create(options));
        (await Acquire(one)).Dispose();
        (await Acquire(two)).Dispose();

        var third = Acquire(one);
        await time.AdvanceToTimerAsync(TimeSpan.FromMinutes(61));

        (await third).Dispose();
    }

    [Fact]
    public async Task Directory_AfterUse_HoldsNoIntegrationCode()
    {
        (await Create().AcquireAsync("CODE-5ECRET", ["Companies"], Never, default)).Dispose();

        Assert.All(directory.GetFiles(), file => Assert.DoesNotContain("5ECRET", file.Name + File.ReadAllText(file.FullName), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task FourProcesses_TogetherStayWithinTheSlots()
    {
        var witnesses = directory.CreateSubdirectory("witnesses");
        var processes = Enumerable.Range(0, 4).Select(_ => Start("call", witnesses, calls: 50)).ToList();

        var most = await Task.WhenAll(processes.Select(async process =>
        {
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(0, process.ExitCode);
            process.Dispose();
            return int.Parse(output, CultureInfo.InvariantCulture);
        }));

        Assert.Equal(2, most.Max());
    }

    [Fact]
    public async Task KilledProcess_LeavesItsSlots()
    {
        using var process = Start("hold", directory.CreateSubdirectory("witnesses"), calls: 2);
        Assert.Equal("holding", await process.StandardOutput.ReadLineAsync());
        Assert.Equal("holding", await process.StandardOutput.ReadLineAsync());
        var waiting = Acquire(Create());
        await time.TimerDueInAsync(TimeSpan.FromMilliseconds(25));
        Assert.False(waiting.IsCompleted);

        process.Kill();
        await process.WaitForExitAsync();
        time.Advance(TimeSpan.FromMilliseconds(25));

        (await waiting).Dispose();
    }

    private Process Start(string command, DirectoryInfo witnesses, int calls)
    {
        var holder = Path.Combine(AppContext.BaseDirectory, "Autotask.Client.SlotHolder.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            ArgumentList = { holder, command, directory.FullName, witnesses.FullName, calls.ToString(CultureInfo.InvariantCulture) },
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    private FileRequestBudget Create(AutotaskRequestBudgetOptions? options = null) => new(directory.FullName, options ?? NeverAsking, time);

    private static Task<IDisposable> Acquire(FileRequestBudget budget) => budget.AcquireAsync("CODE", ["Companies"], Never, default).AsTask();

    private static Task<ThresholdInformation> Never(CancellationToken cancellationToken) => throw new InvalidOperationException("It never asks.");
}
