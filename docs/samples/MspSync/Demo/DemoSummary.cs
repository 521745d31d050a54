using Integration.Core.Runs;
using Integration.Sandbox.Log;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Demo;

/// <summary>The runs side by side, and what the sandbox itself counted.</summary>
internal sealed class DemoSummary(RunReport[] runs, (int Units, int UnitCosts) verified, SandboxLog log)
{
    private static readonly string[] Names = ["Night one", "Night two", "Again"];

    private readonly int posts = log.Writes.Count(write => write.EffectiveDate is not null);

    private bool AddsUp =>
        runs[0].Run.Counts.ChangesPlanned > 0
        && runs[0].Run.Counts.ChangesPlanned == runs[0].Run.Counts.ChangesVerified
        && runs.All(run => run.Run.Counts.ChangesApplied == run.Run.Counts.ChangesVerified)
        && runs[^1].Run.Counts.ChangesPlanned == 0
        && posts == verified.Units
        && runs.Sum(run => run.Run.Counts.ChangesVerified) == verified.Units + verified.UnitCosts
        && posts == log.Adjustments.Count;

    public ExitCode Print(Screen screen)
    {
        var document = new DemoDocument([.. runs.Select(run => run.Run)], verified.Units, verified.UnitCosts, posts, AddsUp);
        screen.Show(document, Documents.Default.DemoDocument, Print);
        return AddsUp ? ExitCode.Done : ExitCode.Issues;
    }

    private void Print(IAnsiConsole console)
    {
        console.WriteLine();
        console.Write(new Rule("[bold]In short[/]") { Justification = Justify.Left });
        foreach (var (name, run) in Names.Zip(runs))
        {
            var counts = run.Run.Counts;
            console.WriteLine($"{name,-10} {counts.ChangesPlanned} planned, {counts.ChangesApplied} applied, {counts.ChangesVerified} verified");
        }

        console.WriteLine($"The journal verified {verified.Units} units + {Words.Count(verified.UnitCosts, "unit cost")} = {Words.Count(verified.Units + verified.UnitCosts, "change")} written;");
        console.WriteLine($"the sandbox accepted {Words.Count(posts, "adjustment POST")} for those units.");
        console.MarkupLine(AddsUp ? "[green]It adds up: nothing was billed twice.[/]" : "[red]It does not add up.[/]");
    }
}
