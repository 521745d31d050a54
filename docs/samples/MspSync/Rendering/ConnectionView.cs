using System.Globalization;
using Integration.Core.Assets;
using MspSync.Commands.Assets;
using Spectre.Console;

namespace MspSync.Rendering;

/// <summary>What a person is shown while they connect, step by step, and the closing summary.</summary>
internal static class ConnectionView
{
    public static void Print(IAnsiConsole console, AssetConnection connection)
    {
        Step(console, "The key");
        FindingView.Print(console, connection.Findings);
        if (!connection.IsReady)
        {
            console.MarkupLine("[red]The connection is not ready; nothing was written.[/]");
            return;
        }

        PrintKey(console, connection);
        Step(console, "What is read, and what is written");
        List(console, "Read from JumpCloud:", connection.Reads);
        List(console, $"Written to {connection.Target}, where a device reports it:", [string.Join(", ", connection.Writes)]);
        List(console, "Never:", connection.Untouched);

        Step(console, "The mode");
        foreach (var choice in connection.Modes)
            List(console, choice.IsPossible ? ModeOption.Name(choice.Mode) : $"{ModeOption.Name(choice.Mode)}, which {connection.Target} does not take from this connection", choice.Consequences);
    }

    public static void Print(IAnsiConsole console, AssetConnected connected, Extent extent)
    {
        Step(console, "The first sync");
        AssetReportView.Print(console, connected.Report, extent, assignedBy: connected.AssignedBy);
        console.WriteLine();
        console.MarkupLineInterpolated(
            $"[bold]Downloaded {Words.Count(connected.Downloaded.Count(), "asset")}, synced {connected.Synced.Count()}, left alone {Words.Count(connected.LeftAlone.Count(), "device")}.[/]");
        console.WriteLine("Keep this in the configuration, and the key in user secrets or the environment:");
        console.Profile.Out.Writer.WriteLine($"  {Settings(connected)}");
    }

    private static void PrintKey(IAnsiConsole console, AssetConnection connection)
    {
        var (access, tenants) = (connection.Access, connection.Tenants);
        var role = access.Role is { } known ? $" ({Words.Printable(known)})" : "";
        console.WriteLine($"JumpCloud takes it: {(access.Administrator is { } name ? Words.Printable(name) : "an administrator")}{role} may read {Words.Count(tenants.Tenants.Count, "organization")}.");
        if (tenants.IncompleteBecause is { } incomplete)
            console.Write(new Text(Words.Printable($"There may be more: {incomplete}") + Environment.NewLine));

        console.WriteLine(!access.ExpiresAt.TryGet(out var at) ? "When it expires JumpCloud does not say."
            : at is { } time ? $"It expires on {time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; preflight and runs warn 30, 14, 7 and 1 days before."
            : "It never expires.");
    }

    private static void Step(IAnsiConsole console, string text)
    {
        console.WriteLine();
        console.Write(new Rule($"[bold]{text.EscapeMarkup()}[/]") { Justification = Justify.Left });
    }

    private static void List(IAnsiConsole console, string head, IEnumerable<string> items)
    {
        console.WriteLine(head);
        foreach (var item in items)
            console.Write(new Padder(new Text(Words.Printable(item)), new Padding(2, 0, 0, 0)));
    }

    private static string Settings(AssetConnected connected)
    {
        var expiry = connected.KeyExpiresAt is { } at ? $", \"KeyExpiresAt\": \"{at.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)}\"" : "";
        return $$"""{ "Integration": { "Assets": { "Mode": "{{connected.Mode}}"{{expiry}} } } }""";
    }
}
