using Integration.Core.Assets;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>A progress bar on standard error while devices and assets are read and changes are written; nothing where nobody sees it move.</summary>
internal static class AssetBar
{
    public static Task<T> ShowAsync<T>(IAnsiConsole console, Func<IProgress<AssetProgress>?, Task<T>> work) =>
        console.Profile.Capabilities.Interactive
            ? console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .StartAsync(context => work(new Listener(context.AddTask("Reading"))))
            : work(null);

    // Not Progress<T>, which reports on the pool and out of order.
    private sealed class Listener(ProgressTask bar) : IProgress<AssetProgress>
    {
        public void Report(AssetProgress value)
        {
            bar.Description = value.Step switch
            {
                AssetStep.ReadDevices => $"Read the devices of {value.Done} of {Words.Count(value.Of ?? value.Done, "organization")}",
                AssetStep.ReadAssets => $"Read {Words.Count(value.Done, "asset")}",
                _ => $"{value.Done} of {Words.Count(value.Of ?? value.Done, "change")} ended",
            };
            bar.IsIndeterminate = value.Of is null;
            bar.MaxValue = Math.Max(1, value.Of ?? 1);
            bar.Value = value.Of == 0 ? 1 : value.Done;
        }
    }
}
