using System.Diagnostics;
using System.Globalization;
using Integration.Core.Assets;

namespace Sdk.Benchmarks.Assets;

/// <summary>Plans a fleet once, each size in a process of its own, and tells time and peak memory: observations, index, plan and runtime together.</summary>
internal static class AssetsCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [var count])
            return Plan(int.Parse(count, CultureInfo.InvariantCulture));

        foreach (var size in new[] { 10_000, 100_000 })
        {
            using var process = Process.Start(Environment.ProcessPath!, ["assets", size.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
                return process.ExitCode;
        }

        return 0;
    }

    private static int Plan(int count)
    {
        var input = Fleet.Of(count);
        using var process = Process.GetCurrentProcess();
        var worked = process.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        var plan = AssetPlanner.Plan(input);
        var elapsed = Stopwatch.GetElapsedTime(began);
        process.Refresh();
        worked = process.TotalProcessorTime - worked;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} devices against {input.Assets.Count:N0} assets: {plan.Changes.Count:N0} changes, {plan.Links.Count:N0} new links, {elapsed.TotalSeconds:F2} s ({worked.TotalSeconds:F2} s of processors), peak {process.PeakWorkingSet64 / 1e6:F0} MB"));
        return 0;
    }
}
