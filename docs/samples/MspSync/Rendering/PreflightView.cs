using Integration.Core;
using Integration.Core.Checks;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What stands in the way: of all jobs what they have in common, then of each job what concerns single tenants.</summary>
internal static class PreflightView
{
    private const int MostOfAKind = 3;

    public static void Print(IAnsiConsole console, PreflightReport report, Extent extent)
    {
        PrintConnections(console, report);
        foreach (var job in report.Jobs.Where(job => job.Links.Count > 0))
            PrintLinks(console, job, extent.AtMost(extent.IsWhole ? int.MaxValue : MostOfAKind));
    }

    /// <summary>Prints what whole jobs rest on, and which of them it stops.</summary>
    public static void PrintConnections(IAnsiConsole console, PreflightReport report)
    {
        var connections = report.Jobs.SelectMany(job => job.Connections).Prepend(report.Store).Append(report.Notices).ToList();
        FindingView.Print(console, [.. connections.SelectMany(connection => connection.Findings).DistinctBy(finding => (finding.Code, finding.Subject))]);
        foreach (var job in report.Jobs)
            Tell(console, report.Store, job);

        if (!report.IsBlocked)
        {
            console.MarkupLine(connections.Exists(connection => connection.Name == "rules")
                ? "[green]The connections and the rules of ticketing are ready.[/]"
                : "[green]The connections are ready.[/]");
        }
    }

    private static void PrintLinks(IAnsiConsole console, JobPreflight job, Extent extent)
    {
        var (blocked, noted) = (job.Links.Count(link => link.IsBlocked), job.Links.Count(link => !link.IsBlocked && link.Findings.Count > 0));
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{job.Job}[/]: {Words.Count(job.Links.Count, "tenant")}, {job.Links.Count - noted - blocked} ready, {noted} with something to look at, {blocked} blocked");
        FindingView.PrintFirst(console, [.. job.Links.SelectMany(link => link.Findings).DistinctBy(finding => (finding.Code, finding.Subject))], extent);
    }

    private static void Tell(IAnsiConsole console, ConnectionPreflight store, JobPreflight job)
    {
        var blocking = job.Connections.Prepend(store).SelectMany(connection => connection.Findings).Count(finding => finding.Severity == FindingSeverity.Blocking);
        if (blocking > 0)
            console.MarkupLineInterpolated($"[red]{Words.Count(blocking, "finding stops", "findings stop")} {job.Job} until fixed.[/]");
    }
}
