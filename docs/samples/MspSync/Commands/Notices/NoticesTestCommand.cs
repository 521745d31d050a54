using System.CommandLine;
using Integration.Core.Notices;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands.Notices;

internal static class NoticesTestCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("test", "Send a test to every notifier, and say what came back. The test of a ticket is opened, and closed at once.");
        common.SetAction(command, async (session, _, cancellationToken) =>
        {
            var delivery = await session.OpenJobAsync<NoticeDelivery>(cancellationToken);
            var trials = await delivery.TestAsync(cancellationToken);
            if (trials.Count == 0)
                throw new ConfigurationException("No notifier is configured. Set Integration:Notices:Webhook:Address and Secrets, or Integration:Notices:Ticket.");

            session.Screen.Show(new NoticeTrialsDocument(trials), Documents.Default.NoticeTrialsDocument, console => Print(console, trials));
            return trials.All(trial => trial.Failure is null) ? ExitCode.Done : ExitCode.Issues;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<NoticeTrial> trials)
    {
        foreach (var trial in trials)
        {
            console.Write(new Paragraph($"{trial.Notifier}: ").Append(trial.Failure is null ? "delivered" : "not delivered", trial.Failure is null ? Color.Green : Color.Red));
            console.WriteLine(trial.Failure is { } failure ? $". {Words.Printable(failure)}" : "");
        }
    }
}
