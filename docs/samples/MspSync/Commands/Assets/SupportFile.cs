using System.CommandLine;
using System.Text;
using Integration.Core.Assets;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands.Assets;

/// <summary>A plan as a file for whoever may write what the connection may not: where the target takes no writes, or on demand.</summary>
internal static class SupportFile
{
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--csv") { Description = "Write the plan to this file too. Without it a file is written only where the target takes no writes: Assets:SupportFile.", HelpName = "FILE" };
        option.RefuseEmpty();
        return option;
    }

    /// <summary>Writes the file where there is cause.</summary>
    /// <returns>Its path; null when there was none.</returns>
    public static async Task<string?> WriteAsync(AssetPlan? plan, string? asked, AssetSettings settings, CancellationToken cancellationToken)
    {
        if (plan is null || plan.Changes.Count == 0 || (asked is null && !TakesNoWrites(plan)))
            return null;

        var path = Path.GetFullPath(asked ?? settings.SupportFile!);
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await AssetPlanCsv.WriteAsync(plan, writer, cancellationToken);
        return path;
    }

    public static bool TakesNoWrites(AssetPlan plan) => plan.Outcomes.Any(outcome => outcome.Cause == AssetOutcomeCause.NotWritable);

    public static void Tell(IAnsiConsole console, AssetPlan? plan, string? path)
    {
        if (plan is null || path is null)
            return;

        console.WriteLine();
        if (TakesNoWrites(plan))
        {
            console.MarkupLineInterpolated($"[yellow]{Words.Count(plan.Changes.Count, "change")} cannot be written from here: {plan.Target} takes no writes from this connection.[/]");
            console.WriteLine("Nothing was written. The file for the vendor's support, a row for each change:");
        }
        else
        {
            console.WriteLine("The plan's file, a row for each change:");
        }

        // On a line that never wraps, so that it can be copied.
        console.Profile.Out.Writer.WriteLine($"  {path}");
    }
}
