using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Integration.Core.Assets;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What a sync of assets would write, device by device, and what it would leave alone.</summary>
internal static class AssetPlanView
{
    public static void Print(IAnsiConsole console, AssetPlan plan, Extent extent)
    {
        PrintChanges(console, plan, extent);
        if (plan.StoppedBecause is { } stopped)
            console.MarkupLineInterpolated($"[red]A gate stopped the run:[/] {Words.Printable(stopped)}");

        AssetOutcomeView.Print(console, plan.Outcomes, extent);
        UnassignedView.Print(console, plan.Unassigned, extent);
        FindingView.PrintKinds(console, plan.Findings, SubjectNames.Of(plan.Outcomes), extent, "assets plan");
    }

    /// <summary>Prints what would be written alone.</summary>
    public static void PrintChanges(IAnsiConsole console, AssetPlan plan, Extent extent)
    {
        if (plan.Changes.Count == 0)
        {
            console.WriteLine("Nothing to write.");
        }
        else
        {
            Table(plan).Print(console, extent);
            console.WriteLine();
            PrintSummary(console, plan);
        }
    }

    private static void PrintSummary(IAnsiConsole console, AssetPlan plan)
    {
        var creates = plan.Changes.Count(change => change is CreateAsset);
        var what = plan.Mode == AssetSyncMode.Sync ? "Sync, which creates nothing" : "Download and sync";
        console.MarkupLineInterpolated($"[bold]{Words.Count(plan.Changes.Count, "change")}:[/] {Words.Count(creates, "new asset")}, {Words.Count(plan.Changes.Count - creates, "update")}. Mode: {what}.");
        console.WriteLine("The plan's hash:");
        console.WriteLine(plan.Hash);
        foreach (var reason in plan.Changes.Where(change => change.HeldBecause is not null).CountBy(change => WithoutTenant(change)))
            console.Write(new Padder(new Text($"{reason.Value} × {Words.Printable(reason.Key)}"), new Padding(2, 0, 0, 0)));
    }

    private static string WithoutTenant(AssetChange change) => change.HeldBecause!.Replace($"tenant {change.Device.Tenant}", "its tenant", StringComparison.Ordinal);

    private static TextTable Table(AssetPlan plan)
    {
        var devices = plan.Outcomes.ToDictionary(outcome => outcome.Device);
        var table = new TextTable(new("Device", 12), new("Serial number", 12), new("Write"), new("What", 16));
        foreach (var change in plan.Changes.OrderBy(change => change is UpdateAsset))
        {
            var device = devices.GetValueOrDefault(change.Device);
            var (write, what, note) = Describe(change);
            table.Add([device?.DeviceName ?? $"{change.Device.Id}", device?.SerialNumber ?? "–", write, what], note);
        }

        return table;
    }

    // Sizes are planned in bytes, which nobody reads.
    [return: NotNullIfNotNull(nameof(text))]
    private static string? Shown(string field, string? text) =>
        field is AssetFields.Memory or AssetFields.Storage && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024 * 1024):0.#} GiB")
            : text;

    private static (string Write, string What, string Note) Describe(AssetChange change) => change switch
    {
        CreateAsset { Draft: var draft } => ("new", string.Join(", ", draft.Values.All.Select(value => Shown(value.Field, value.Text)).Prepend(draft.Name).Distinct()), change.Evidence),
        UpdateAsset { Update: var update } => (
            "update", string.Join(", ", update.Fields.Select(field => $"{field.Field} {Shown(field.Field, field.Before) ?? "–"} → {Shown(field.Field, field.After)}")), $"Asset {update.Asset}. {change.Evidence}"),
        _ => ($"{change.Kind}", change.Reason, change.Evidence),
    };
}
