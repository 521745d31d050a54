using System.CommandLine;
using Integration.Core.Ticketing;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Alerts;

internal static class RulesImportCommand
{
    private static readonly Option<string?> WriteTo = new("--write")
    {
        Description = "Write the rules, all of them off, into a new file for Rules:Path.",
        HelpName = "FILE",
    };

    public static Command Create(CommonOptions common)
    {
        WriteTo.RefuseEmpty();
        var command = new Command("import", "Read the rules of JumpCloud's own Autotask ticketing, and show how they differ from yours. Changes nothing.") { WriteTo };
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var file = parsed.GetValue(WriteTo) is { } name ? Path.GetFullPath(name) : null;
        if (file is not null && File.Exists(file))
            throw new ConfigurationException($"The rules were not written to {file}, because the file exists and may hold what somebody confirmed. Give a new name.");

        var job = await session.OpenJobAsync<TicketingJob>(cancellationToken);
        var reading = await job.ImportRulesAsync(cancellationToken);
        if (!reading.TryGet(out var imported))
            throw new ConfigurationException($"No rules were imported: {reading.Reason}");

        if (file is not null && imported.Rules.Count > 0)
            await File.WriteAllTextAsync(file, RuleFields.ToFile(imported.Rules) + Environment.NewLine, cancellationToken);

        var document = new ImportDocument(imported.Rules, imported.Differences, imported.Rules.Count > 0 ? file : null);
        session.Screen.Show(document, Documents.Default.ImportDocument, console => ImportView.Print(console, document));
        return ExitCode.Done;
    }
}
