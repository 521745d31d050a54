using System.CommandLine;
using System.Globalization;
using Integration.Core;
using Integration.Core.Billing;
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

    private static readonly Option<bool> Abandon = new("--abandon") { Description = "Give up a write whose line is gone, so that nothing waits for it any more." };

    private static readonly Approval Approval = new();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("resolve", "End a Conflict, or accept a line that someone else changed: the value that the target shows now becomes the baseline.") { Id, Abandon };
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
        var (shown, value) = await ReadAsync(services, entry, cancellationToken);
        if (!screen.IsJson)
        {
            JournalView.Print(screen.Text, entry, await store.Journal.ListMovesAsync(entry.Id, cancellationToken));
            screen.Text.MarkupLineInterpolated($"The target shows [bold]{shown}[/] now.");
        }

        if (entry.State == JournalState.Verified && value == entry.To)
            throw new ConfigurationException($"Entry {entry.Id} is Verified and its line shows what was written: nothing is in Conflict, and there is nothing to resolve.");

        var isAbandoned = parsed.GetValue(Abandon);
        var why = Approval.AskWhy(screen, parsed, isAbandoned ? "Give the write up?" : "Accept that as the new baseline?");
        try
        {
            var accepted = await EndAsync(services.GetRequiredService<JournalResolver>(), entry.Id, isAbandoned, Approval.By(parsed), why, cancellationToken);
            var resolved = await FindAsync(store, entry.Id, cancellationToken);
            screen.Show(
                new ResolvedDocument(resolved, accepted),
                Documents.Default.ResolvedDocument,
                console => console.MarkupLineInterpolated(accepted is null
                    ? (FormattableString)$"[green]Given up.[/] Nothing waits for it any more."
                    : $"[green]Accepted {accepted}.[/] The next plan starts from it."));
            return ExitCode.Done;
        }
        catch (InvalidOperationException exception)
        {
            throw new ConfigurationException(exception.Message);
        }
    }

    private static async Task<decimal?> EndAsync(
        JournalResolver resolver, long id, bool isAbandoned, string by, string why, CancellationToken cancellationToken)
    {
        if (!isAbandoned)
            return await resolver.AcceptPresentAsync(id, by, why, cancellationToken);

        await resolver.AbandonAsync(id, by, why, cancellationToken);
        return null;
    }

    private static async Task<JournalEntry> FindAsync(ISyncStore store, long id, CancellationToken cancellationToken) =>
        await store.Journal.FindAsync(id, cancellationToken)
            ?? throw new ConfigurationException($"The journal has no entry {id}. 'MspSync journal list --all' shows those it has.");

    private static async Task<(string Text, decimal? Value)> ReadAsync(IServiceProvider services, JournalEntry entry, CancellationToken cancellationToken)
    {
        var target = services.GetRequiredService<IBillingTarget>();
        if (entry.Kind == JournalKind.UnitCost)
        {
            return await ReadCostAsync(target, entry, cancellationToken);
        }

        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var day = entry.EffectiveDate > today ? entry.EffectiveDate : today;
        var schedules = await target.ReadUnitsAsync([entry.Line], new DateRange(day, day), cancellationToken);
        var row = schedules[entry.Line].TryGet(out var schedule) ? schedule.On(day) : Reading.Unknown<UnitRow>(schedules[entry.Line].Reason!);
        var units = row.TryGet(out var shown)
            ? string.Create(CultureInfo.InvariantCulture, $"{shown.Units} units on {Words.Of(day)}")
            : $"nothing that could be read: {row.Reason}";
        if (entry.UnitCost is null)
            return (units, shown?.Units);

        // Two values cannot be told by one number; a person compares them.
        var (cost, _) = await ReadCostAsync(target, entry, cancellationToken);
        return ($"{units}, unit cost {cost}", null);
    }

    private static async Task<(string Text, decimal? Value)> ReadCostAsync(IBillingTarget target, JournalEntry entry, CancellationToken cancellationToken)
    {
        var costs = await target.ReadUnitCostsAsync([entry.Line], cancellationToken);
        return costs[entry.Line].TryGet(out var cost) ? (Words.Of(cost), cost) : ($"nothing that could be read: {costs[entry.Line].Reason}", null);
    }
}
