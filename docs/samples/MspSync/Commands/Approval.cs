using System.CommandLine;
using Integration.Core.Runs;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands;

/// <summary>Who approves something and why, asked for or given as options.</summary>
internal sealed class Approval
{
    private readonly Option<string?> by = new("--by") { Description = "Who approves. Without it, the user of this machine.", HelpName = "NAME" };
    private readonly Option<string?> why = new("--why") { Description = "Why, in your words; kept in the store.", HelpName = "TEXT" };
    private readonly Option<bool> yes = new("--yes", "-y") { Description = "Do not ask." };

    public void AddTo(Command command)
    {
        command.Options.Add(by);
        command.Options.Add(why);
        command.Options.Add(yes);
    }

    public string By(ParseResult parsed) => parsed.GetValue(by) is { Length: > 0 } name ? name : Environment.UserName;

    public string? Why(ParseResult parsed) => parsed.GetValue(why);

    /// <exception cref="ConfigurationException">Nobody is there to be asked, or the answer is no.</exception>
    public void Ask(Screen screen, ParseResult parsed, string question)
    {
        if (parsed.GetValue(yes))
        {
            return;
        }

        if (screen.IsJson || Console.IsInputRedirected)
        {
            throw new ConfigurationException("Nobody is at the keyboard to approve. Add --yes, and --by and --why to say who and why. Nothing was done.");
        }

        if (!screen.Error.Confirm(question, defaultValue: false))
        {
            throw new ConfigurationException("Not approved. Nothing was done.");
        }
    }

    /// <summary>Asks whether a plan is to be written, unless it may not be written any more: what writes it says why.</summary>
    public async Task AskAsync(Session session, ParseResult parsed, JobPlan plan, CancellationToken cancellationToken)
    {
        var review = (await session.OpenAsync(cancellationToken)).GetRequiredService<PlanReview>();
        if ((await review.GetAsync(plan.Hash, cancellationToken)).Status != PlanStatus.Stale)
            Ask(session.Screen, parsed, "Write this plan?");
    }

    /// <summary>As <see cref="Ask"/>, and does not go on without a reason.</summary>
    public string AskWhy(Screen screen, ParseResult parsed, string question)
    {
        Ask(screen, parsed, question);
        if (Why(parsed) is { Length: > 0 } given)
        {
            return given;
        }

        return parsed.GetValue(yes)
            ? throw new ConfigurationException("Say why with --why; it is kept. Nothing was done.")
            : screen.Error.Ask<string>("Why?");
    }
}
