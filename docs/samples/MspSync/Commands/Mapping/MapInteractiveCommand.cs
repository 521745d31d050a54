using System.CommandLine;
using Integration.Core.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands.Mapping;

internal static class MapInteractiveCommand
{
    private const string Other = "another company …";
    private const string LeaveOut = "leave the tenant out …";
    private const string Skip = "skip";
    private const string Quit = "quit";

    public static Command Create(CommonOptions common)
    {
        var command = new Command("interactive", "Go through the tenants that have no link, one by one: accept a suggestion, name a company, leave out, skip, or quit.");
        common.SetAction(command, RunAsync);
        return command;
    }

    /// <summary>Asks about each tenant. What was decided before a quit is kept.</summary>
    public static async Task AskAsync(IAnsiConsole console, TenantMapping mapping, CancellationToken cancellationToken)
    {
        var sitting = await mapping.SitAsync(cancellationToken);
        var tenants = await sitting.SuggestAsync(cancellationToken);
        var (decided, number, count) = (0, 0, tenants.Count);
        foreach (var tenant in tenants.Select(suggested => suggested.Tenant.Id).ToList())
        {
            // What was decided before says more about who the next one is; somebody else may have decided about it meanwhile.
            number++;
            if (tenants.FirstOrDefault(suggested => suggested.Tenant.Id == tenant) is not { } next)
                continue;

            var answer = await ChooseAsync(console, next, $"{number} of {count}", cancellationToken);
            if (answer == Quit)
                break;

            if (!await DecideAsync(console, sitting, next, answer, cancellationToken))
                continue;

            decided++;
            tenants = await sitting.SuggestAsync(cancellationToken);
        }

        console.WriteLine($"{Words.Count(decided, "tenant")} decided, {tenants.Count} left.");
    }

    private static async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (session.Screen.IsJson || !session.Screen.Text.Profile.Capabilities.Interactive)
            throw new ConfigurationException("Nobody is at a terminal to be asked. 'map suggest' lists, 'map accept' takes one or all safe suggestions. Nothing was written.");

        await AskAsync(session.Screen.Text, await session.OpenJobAsync<TenantMapping>(cancellationToken), cancellationToken);
        return ExitCode.Done;
    }

    private static async Task<string> ChooseAsync(IAnsiConsole console, TenantSuggestions tenant, string position, CancellationToken cancellationToken)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{Words.Printable(tenant.Tenant.Name)}[/] ({tenant.Tenant.Id}), {position}");
        var texts = tenant.Suggestions.ToDictionary(suggestion => suggestion.Account.Id.Value, Describe);
        var prompt = new SelectionPrompt<string>()
            .Title("Whose is it?")
            .PageSize(12)
            .UseConverter(choice => Markup.Escape(Words.Cut(texts.GetValueOrDefault(choice, choice), console.Profile.Width - 4)))
            .AddChoices([.. texts.Keys, Other, LeaveOut, Skip, Quit]);
        return await prompt.ShowAsync(console, cancellationToken);
    }

    private static string Describe(MappingSuggestion suggestion) => Words.Printable(
        $"{suggestion.Account.Name} ({suggestion.Account.Id}): {string.Join(", ", suggestion.Reasons.Select(reason => reason.Text))}"
        + (suggestion.NotSafeBecause is { } reason ? $". {reason}" : ", safe"));

    private static async Task<bool> DecideAsync(
        IAnsiConsole console, MappingSitting sitting, TenantSuggestions tenant, string answer, CancellationToken cancellationToken)
    {
        try
        {
            switch (answer)
            {
                case Skip:
                    return false;
                case LeaveOut:
                    ChangesView.Print(console, await sitting.ExcludeAsync(tenant.Tenant.Id.Value, console.Ask<string>("Why?"), cancellationToken));
                    return true;
                default:
                    var account = answer == Other ? console.Ask<string>("Its name or id:") : answer;
                    ChangesView.Print(console, await sitting.AcceptAsync(tenant.Tenant.Id.Value, account, cancellationToken));
                    return true;
            }
        }
        catch (MappingRefusedException refused)
        {
            console.MarkupLineInterpolated($"[red]{Words.Printable(refused.Message)}[/]");
            return false;
        }
    }
}
