using System.CommandLine;
using Integration.Core.Runs;
using MspSync.Hosting;
using MspSync.Rendering;
using MspSync.Rendering.Plans;
using Spectre.Console;

namespace MspSync.Commands.Plans;

/// <summary>Approves or rejects a saved plan, or changes of it. Nothing is written to a vendor: the next run does that.</summary>
internal sealed class PlanDecideCommand
{
    private readonly DecisionKind kind;

    private readonly Argument<string> hash = PlanArguments.Hash();

    private readonly Option<string[]> changes = new("--change")
    {
        Description = "Decide about this change alone, by its id or the first 8 characters or more of it; may be repeated.",
        HelpName = "ID",
    };

    private readonly Option<bool> all = AllOption.Create();

    private readonly Approval approval = new();

    private PlanDecideCommand(DecisionKind kind) => this.kind = kind;

    public static Command CreateApprove(CommonOptions common) => new PlanDecideCommand(DecisionKind.Approved).Create(
        common, "approve", "Approve a saved plan, or changes of it. The next run writes them; 'apply --plan' approves a plan and writes it at once.");

    public static Command CreateReject(CommonOptions common) => new PlanDecideCommand(DecisionKind.Rejected).Create(
        common, "reject", "Reject a saved plan, or changes of it. They are held in later plans too, as long as they are the same.");

    private Command Create(CommonOptions common, string name, string description)
    {
        var command = new Command(name, description) { hash, changes, all };
        approval.AddTo(command);
        common.SetAction(command, RunAsync);
        return command;
    }

    private async Task<ExitCode> RunAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (screen, named) = (session.Screen, parsed.GetValue(changes) is { Length: > 0 } given ? given : null);
        var review = await PlanArguments.OpenAsync(session, cancellationToken);
        var plan = await review.GetAsync(parsed.GetRequiredValue(hash), cancellationToken);
        if (!screen.IsJson)
            SavedPlanView.PrintChanges(screen.Text, plan, named, Extent.Of(parsed.GetValue(all)));

        var why = Ask(screen, parsed, named is null ? "this plan" : Words.Count(named.Length, "change of this plan", "changes of this plan"));
        var decided = kind == DecisionKind.Approved
            ? await review.ApproveAsync(plan.Plan.Hash, approval.By(parsed), why, named, cancellationToken)
            : await review.RejectAsync(plan.Plan.Hash, approval.By(parsed), why, named, cancellationToken);
        screen.Show(decided, Documents.Default.SavedPlan, console => Tell(console, decided));
        return ExitCode.Done;
    }

    // A rejection is held against later plans, so it says why.
    private string? Ask(Screen screen, ParseResult parsed, string what)
    {
        if (kind == DecisionKind.Rejected)
            return approval.AskWhy(screen, parsed, $"Reject {what}?");

        approval.Ask(screen, parsed, $"Approve {what}?");
        return approval.Why(parsed);
    }

    private void Tell(IAnsiConsole console, SavedPlan plan)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{(kind == DecisionKind.Approved ? "Approved" : "Rejected")}.[/] The plan is {PlanWords.Of(plan.Status)}: {Words.Printable(plan.Because)}");
        if (kind == DecisionKind.Approved && plan.Changes.Count > 0)
            console.WriteLine($"'MspSync {PlanWords.RunOf(plan.Job)}' writes what is approved, as long as it plans the same changes.");
    }
}
