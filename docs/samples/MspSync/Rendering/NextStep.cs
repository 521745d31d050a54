using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Runs;
using MspSync.Commands.Assets;
using MspSync.Hosting;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What to type to write a plan.</summary>
internal static class NextStep
{
    private const int ShownHash = 12;

    /// <summary>Prints the command on a line that never wraps, so that it can be copied; for a plan without changes, the one that lets its links go live.</summary>
    public static void Print(IAnsiConsole console, Session session, Plan plan)
    {
        if (plan.Changes.Count == 0)
        {
            PrintGoLive(console, session, plan);
            return;
        }

        console.WriteLine("To write it:");
        console.Profile.Out.Writer.WriteLine($"  {Command(session, plan)}");
        PrintReview(console, session, plan);
    }

    /// <summary>Prints the command for what only waits for a person's approval; nothing when nothing does.</summary>
    public static void Print(IAnsiConsole console, Session session, AssetPlan plan)
    {
        if (plan.Outcomes.All(outcome => outcome.Cause != AssetOutcomeCause.NotApproved))
            return;

        console.WriteLine();
        console.WriteLine("To write it:");
        console.Profile.Out.Writer.WriteLine($"  MspSync assets sync --mode {ModeOption.Name(plan.Mode)} --plan {Shown(plan)}{Given(session)}");
        PrintReview(console, session, plan);
    }

    /// <summary>Prints how to look at a plan and to decide about its changes.</summary>
    public static void PrintReview(IAnsiConsole console, Session session, JobPlan plan)
    {
        console.WriteLine("To look at it, and to approve or reject changes by their ids:");
        console.Profile.Out.Writer.WriteLine($"  MspSync plan show {Shown(plan)}{Given(session)}");
    }

    private static void PrintGoLive(IAnsiConsole console, Session session, Plan plan)
    {
        var links = plan.Links.Count(link => link.LiveSince is null);
        if (links == 0)
            return;

        console.WriteLine($"{Words.Count(links, "link needs", "links need")} no change now, and a first approval before a night may write what changes later. To give it:");
        console.Profile.Out.Writer.WriteLine($"  MspSync plan approve {Shown(plan)}{Given(session)}");
    }

    private static string Command(Session session, Plan plan) => $"MspSync apply --plan {Shown(plan)}{Given(session)}";

    private static string Shown(JobPlan plan) => plan.Hash[..Math.Min(ShownHash, plan.Hash.Length)];

    private static string Given(Session session) => $"{Given("--config", session.Given.Config)}{Given("--store", session.Given.Store)}";

    private static string Given(string option, string? value) => value is null ? "" : $" {option} {(value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value)}";
}
