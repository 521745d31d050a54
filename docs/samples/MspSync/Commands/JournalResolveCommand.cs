using System.CommandLine;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands;

internal static class JournalResolveCommand
{
    private static readonly Argument<long> Id = new("ID")
    {
        Description = "The entry's number, as 'journal list' shows it.",
        CustomParser = Checks.ParseId,
    };

    private static readonly Option<bool> Abandon = new("--abandon") { Description = "Give up a write that cannot be told by what the target shows, so that nothing waits for it any more." };

    private static readonly Approval Approval = new();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("resolve", "End a Conflict, or accept a line that someone else changed: what the target shows now is accepted.") { Id, Abandon };
        Approval.AddTo(command);
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var screen = session.Screen;
        var store = await session.OpenStoreAsync(cancellationToken);
        var services = await session.OpenAsync(cancellationToken);
        var entry = await FindAsync(store, parsed.GetRequiredValue(Id), cancellationToken);
        if (!screen.IsJson)
            JournalView.Print(screen.Text, entry, await store.Journal.ListMovesAsync(entry.Id, cancellationToken));

        if (entry is LineEntry line)
            await ShowPresentAsync(screen, services, line, cancellationToken);

        var isAbandoned = parsed.GetValue(Abandon);
        var why = Approval.AskWhy(
            screen, parsed, isAbandoned ? "Give the write up?" : entry is LineEntry ? "Accept that as the new baseline?" : "Accept what the target has?");
        try
        {
            var (accepted, found) = await EndAsync(services.GetRequiredService<JournalResolver>(), entry, isAbandoned, Approval.By(parsed), why, cancellationToken);
            var resolved = await FindAsync(store, entry.Id, cancellationToken);
            screen.Show(
                new ResolvedDocument(resolved, accepted, found),
                Documents.Default.ResolvedDocument,
                console => console.MarkupLineInterpolated(isAbandoned
                    ? (FormattableString)$"[green]Given up.[/] Nothing waits for it any more."
                    : $"[green]Accepted {found ?? $"{accepted}"}.[/] The next plan starts from it."));
            return ExitCode.Done;
        }
        catch (InvalidOperationException exception)
        {
            throw new ConfigurationException(exception.Message);
        }
    }

    private static async Task ShowPresentAsync(Screen screen, IServiceProvider services, LineEntry entry, CancellationToken cancellationToken)
    {
        var (shown, value) = await PresentValue.ReadAsync(services, entry, cancellationToken);
        if (!screen.IsJson)
            screen.Text.MarkupLineInterpolated($"The target shows [bold]{shown}[/] now.");

        if (entry.State == JournalState.Verified && value == entry.To)
            throw new ConfigurationException($"Entry {entry.Id} is Verified and its line shows what was written: nothing is in Conflict, and there is nothing to resolve.");
    }

    private static async Task<(decimal? Accepted, string? Found)> EndAsync(
        JournalResolver resolver, JournalEntry entry, bool isAbandoned, string by, string why, CancellationToken cancellationToken)
    {
        if (isAbandoned)
        {
            await resolver.AbandonAsync(entry.Id, by, why, cancellationToken);
            return default;
        }

        return entry is LineEntry
            ? (await resolver.AcceptPresentAsync(entry.Id, by, why, cancellationToken), null)
            : (null, await resolver.AcceptFoundAsync(entry.Id, by, why, cancellationToken));
    }

    private static async Task<JournalEntry> FindAsync(ISyncStore store, long id, CancellationToken cancellationToken) =>
        await store.Journal.FindAsync(id, cancellationToken)
            ?? throw new ConfigurationException($"The journal has no entry {id}. 'MspSync journal list --all' shows those it has.");
}
