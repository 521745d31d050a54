using System.CommandLine;
using Integration.Core.Assets;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands.Assets;

internal static class AssetsConnectCommand
{
    private static readonly ConnectAnswers Answers = new();

    private static readonly Option<string?> Csv = SupportFile.Create();

    private static readonly Option<bool> All = AllOption.Create();

    public static Command Create(CommonOptions common)
    {
        var command = new Command("connect", "Connect JumpCloud to the target of assets, step by step: key, expiry, consent, mode, first sync, summary. Every answer is an option too.");
        Answers.AddTo(command);
        command.Options.Add(Csv);
        command.Options.Add(All);
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (screen, settings) = (session.Screen, session.UseAssets(mode: null));
        await Answers.TakeKeyAsync(session, parsed, cancellationToken);
        var connecting = await session.OpenJobAsync<AssetConnecting>(cancellationToken);
        var connection = await connecting.ReadAsync(cancellationToken);

        // With --json the steps go where progress goes, and the document alone is printed.
        ConnectionView.Print(screen.IsJson ? screen.Error : screen.Text, connection);
        if (!connection.IsReady)
        {
            Show(new ConnectDocument(connection, null, null, null));
            return ExitCode.Configuration;
        }

        var now = (await session.OpenAsync(cancellationToken)).GetRequiredService<TimeProvider>().GetUtcNow();
        var consent = Answers.Ask(screen, parsed, connection, now);
        return ConnectAnswers.IsReadOnly(connection)
            ? await PlanAsync()
            : await WritingRun.SyncAssetsAsync<AssetConnecting>(session, SyncAsync, cancellationToken);

        async Task<ExitCode> PlanAsync()
        {
            var plan = await AssetBar.ShowAsync(screen.Error, progress => connecting.PlanAsync(consent, progress, cancellationToken));
            var file = await SupportFile.WriteAsync(plan, parsed.GetValue(Csv), settings, cancellationToken);
            screen.Show(new ConnectDocument(connection, null, plan, file), Documents.Default.ConnectDocument, console =>
            {
                AssetPlanView.Print(console, plan, Extent.Of(parsed.GetValue(All)));
                SupportFile.Tell(console, plan, file);
            });
            return Outcome.Of(plan);
        }

        async Task<ExitCode> SyncAsync(AssetConnecting _)
        {
            var connected = await AssetBar.ShowAsync(screen.Error, progress => connecting.SyncAsync(consent, progress, cancellationToken));
            var file = await SupportFile.WriteAsync(connected.Report.Plan, parsed.GetValue(Csv), settings, cancellationToken);
            screen.Show(new ConnectDocument(connection, connected, null, file), Documents.Default.ConnectDocument, console =>
            {
                ConnectionView.Print(console, connected, Extent.Of(parsed.GetValue(All)));
                SupportFile.Tell(console, connected.Report.Plan, file);
            });
            return Outcome.Of(connected.Report.Run);
        }

        void Show(ConnectDocument document) => screen.Show(document, Documents.Default.ConnectDocument, _ => { });
    }
}
