using Integration.Core.Journal;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>A progress bar on standard error while a plan is written; nothing where nobody sees it move.</summary>
internal static class ApplyBar
{
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgress<ApplyProgress>?, Task<T>> work) =>
        console.Profile.Capabilities.Interactive
            ? console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(context => work(new Listener(context.AddTask("Reading"))))
            : work(null);

    // Not Progress<T>, which reports on the pool and out of order.
    private sealed class Listener(ProgressTask bar) : IProgress<ApplyProgress>
    {
        public void Report(ApplyProgress value)
        {
            bar.Description = $"{value.Applied} applied, {value.Verified} verified of {value.Planned}";
            bar.MaxValue = Math.Max(1, value.Planned);
            bar.Value = value.Planned == 0 ? 1 : value.Ended;
        }
    }
}
