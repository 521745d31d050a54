using Integration.Core.Assets;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What became of devices: counts that add up, and every reason why some were left alone, with the devices that it holds for.</summary>
internal static class AssetOutcomeView
{
    // Reasons that name what they are about differ from device to device.
    private const int MostOfAReason = 3;

    private static readonly (AssetOutcomeKind Kind, string Word)[] Kinds =
    [
        (AssetOutcomeKind.Created, "created"), (AssetOutcomeKind.Updated, "updated"), (AssetOutcomeKind.Unchanged, "unchanged"), (AssetOutcomeKind.Skipped, "skipped"),
        (AssetOutcomeKind.Held, "held"), (AssetOutcomeKind.Failed, "failed"), (AssetOutcomeKind.Unresolved, "unresolved"),
    ];

    public static void Print(IAnsiConsole console, IReadOnlyList<AssetOutcome> outcomes, Extent extent)
    {
        PrintCounts(console, outcomes);
        PrintReasons(console, outcomes, extent);
    }

    public static void PrintCounts(IAnsiConsole console, IReadOnlyList<AssetOutcome> outcomes)
    {
        var counts = Kinds.Select(kind => $"{outcomes.Count(outcome => outcome.Kind == kind.Kind)} {kind.Word}").ToList();
        console.WriteLine($"Devices: {outcomes.Count} = {string.Join(" + ", counts[..4])}");
        console.WriteLine($"         + {string.Join(" + ", counts[4..])}.");
    }

    /// <summary>Prints why devices were left alone, reason by reason.</summary>
    public static void PrintReasons(IAnsiConsole console, IReadOnlyList<AssetOutcome> outcomes, Extent extent)
    {
        foreach (var (kind, word) in Kinds[3..])
        {
            var causes = outcomes.Where(outcome => outcome.Kind == kind && outcome.Cause != AssetOutcomeCause.NotApproved)
                .GroupBy(outcome => Text(outcome)).OrderByDescending(cause => cause.Count());
            foreach (var cause in causes)
                Print(console, word, cause.Key, [.. cause], extent.IsWhole ? int.MaxValue : MostOfAReason);
        }
    }

    private static void Print(IAnsiConsole console, string word, string cause, List<AssetOutcome> outcomes, int most)
    {
        console.Write(new Text(Words.Printable($"{char.ToUpperInvariant(word[0])}{word[1..]}, {outcomes.Count}: {cause}") + Environment.NewLine));
        if (outcomes.TrueForAll(SaysNothingMore))
        {
            var names = outcomes.Take(most).Select(outcome => outcome.SerialNumber is { } serial ? $"{NameOf(outcome)} ({serial})" : NameOf(outcome));
            PrintLine(console, $"{string.Join(", ", names)}{(outcomes.Count > most ? $", … and {outcomes.Count - most} more" : "")}");
            return;
        }

        foreach (var outcome in outcomes.Take(most))
            PrintLine(console, $"{NameOf(outcome)}: {outcome.Reason}");

        if (outcomes.Count > most)
            PrintLine(console, $"… and {outcomes.Count - most} more");
    }

    private static void PrintLine(IAnsiConsole console, string text) =>
        console.WriteLine(Words.Cut("  " + Words.Printable(text), console.Profile.Width), new Style(decoration: Decoration.Dim));

    private static string NameOf(AssetOutcome outcome) => outcome.DeviceName ?? $"{outcome.Device.Id}";

    // The cause says it all, and the device's own sentence only repeats it.
    private static bool SaysNothingMore(AssetOutcome outcome) => outcome.Cause
        is AssetOutcomeCause.NoSerialNumber or AssetOutcomeCause.NotInTarget or AssetOutcomeCause.VirtualMachine or AssetOutcomeCause.NotWritable or AssetOutcomeCause.NoAccount;

    private static string Text(AssetOutcome outcome) => outcome.Cause switch
    {
        AssetOutcomeCause.NoSerialNumber => "The device reports no serial number.",
        AssetOutcomeCause.JunkSerialNumber => "The device reports a serial number that many devices report.",
        AssetOutcomeCause.RepeatsAmongDevices => "Several devices report the serial number.",
        AssetOutcomeCause.RepeatsAmongAssets => "Several assets have the serial number.",
        AssetOutcomeCause.NotInTarget => "No asset has the serial number, and nothing is created.",
        AssetOutcomeCause.VirtualMachine => "A virtual machine gets no asset.",
        AssetOutcomeCause.NoAccount => "The tenant is linked to no account, or to several.",
        AssetOutcomeCause.OtherOwner => "The asset is another account's, or another device's.",
        AssetOutcomeCause.PutAside => "The asset was archived or deleted, or is gone.",
        AssetOutcomeCause.SerialNumberDiffers => "Device and asset are linked and have different serial numbers.",
        AssetOutcomeCause.NotWritable => "The target takes no such write from this connection.",
        _ => outcome.Reason,
    };
}
