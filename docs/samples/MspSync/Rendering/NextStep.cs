using Integration.Core.Billing;
using MspSync.Hosting;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What to type to write a plan.</summary>
internal static class NextStep
{
    private const int ShownHash = 12;

    /// <summary>Prints the command on a line that never wraps, so that it can be copied.</summary>
    public static void Print(IAnsiConsole console, Session session, Plan plan)
    {
        console.WriteLine("To write it:");
        console.Profile.Out.Writer.WriteLine($"  {Command(session, plan)}");
    }

    private static string Command(Session session, Plan plan) =>
        $"MspSync apply --plan {plan.Hash[..Math.Min(ShownHash, plan.Hash.Length)]}{Given("--config", session.Given.Config)}{Given("--store", session.Given.Store)}";

    private static string Given(string option, string? value) => value is null ? "" : $" {option} {(value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value)}";
}
