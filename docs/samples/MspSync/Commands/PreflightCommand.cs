using System.CommandLine;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Ticketing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MspSync.Hosting;
using MspSync.Rendering;

namespace MspSync.Commands;

internal static class PreflightCommand
{
    public static Command Create(CommonOptions common)
    {
        var command = new Command("preflight", "Check the connections, the store, and the rules of ticketing and the target of assets if there are any, and say what is missing and how to fix it. Writes nothing to any side.");
        common.SetAction(command, RunAsync);
        return command;
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> billing = AssetSettings.IsWithoutAutotask(session.Settings)
            ? []
            : await (await session.OpenJobAsync<BillingJob>(cancellationToken)).CheckAsync(cancellationToken);
        var options = (await session.OpenAsync(cancellationToken)).GetRequiredService<IOptions<IntegrationOptions>>().Value;
        var ticketing = options.Ticketing.Rules.Count == 0
            ? null
            : await (await session.OpenJobAsync<TicketingJob>(cancellationToken)).CheckAsync(cancellationToken);

        var assets = AssetSettings.Of(session.Settings).Target is null
            ? null
            : await (await session.OpenJobAsync<AssetJob>(cancellationToken)).CheckAsync(cancellationToken);

        IReadOnlyList<Finding> all = [.. billing.Concat(ticketing ?? []).Concat(assets ?? []).DistinctBy(finding => (finding.Code, finding.Subject)).OrderByDescending(finding => finding.Severity)];
        session.Screen.Show(new FindingsDocument(all), Documents.Default.FindingsDocument, console => PreflightView.Print(console, all, billing, ticketing, assets));
        return billing.Any(Outcome.StopsConnection) || Outcome.IsBlocked(ticketing ?? []) || Outcome.IsBlocked(assets ?? []) ? ExitCode.Configuration
            : Outcome.IsBlocked(billing) ? ExitCode.Issues
            : ExitCode.Done;
    }
}
