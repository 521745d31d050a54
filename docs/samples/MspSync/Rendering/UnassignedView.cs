using Integration.Core.Assets;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>The assets of devices that are assigned to nobody. A sync assigns none; people do, in the target.</summary>
internal static class UnassignedView
{
    private const int Most = 5;

    public static void Print(IAnsiConsole console, IReadOnlyList<UnassignedAsset>? unassigned, Extent extent, string? assignedBy = null)
    {
        if (unassigned is null)
        {
            console.WriteLine("The target does not show whom assets are assigned to.");
            return;
        }

        if (unassigned.Count == 0)
            return;

        console.WriteLine();
        console.WriteLine(Words.Cut($"Assigned to nobody, {unassigned.Count}. {(assignedBy is null ? "People assign" : $"{char.ToUpperInvariant(assignedBy[0])}{assignedBy[1..]} assigns")} them, never a sync.", console.Profile.Width));
        var table = new TextTable(new("Asset", 12), new("Tag", 8), new("Serial number", 12), new("Name", 12));
        foreach (var asset in unassigned)
            table.Add([$"{asset.Asset}", asset.Tag ?? "–", asset.SerialNumber ?? "–", asset.Name ?? "–"]);

        table.Print(console, extent.IsWhole ? extent : extent.AtMost(Most));
    }
}
