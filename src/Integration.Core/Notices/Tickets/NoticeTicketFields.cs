using Integration.Core.Ticketing;

namespace Integration.Core.Notices;

/// <summary>Finds the fields of the ticket in the target, and says what is not there.</summary>
internal sealed class NoticeTicketFields(ITicketTarget target, IntegrationOptions options)
{
    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await ReadAsync(cancellationToken).ConfigureAwait(false)).Problems.Select(About)];
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return [Findings.NoticeTicketProblem.About("notices:ticket", "Whether the fields of the notices' ticket are there could not be looked up.", exception.Message)];
        }
    }

    /// <exception cref="NoticeNotSentException">One of them is not there.</exception>
    public async Task<ResolvedTicketFields> ResolveAsync(CancellationToken cancellationToken)
    {
        var resolution = await ReadAsync(cancellationToken).ConfigureAwait(false);
        return resolution.Fields ?? throw new NoticeNotSentException($"{string.Join(' ', resolution.Problems.Select(Words))} Correct Notices:Ticket; 'preflight' lists what may stand there.");
    }

    private async Task<TicketFieldsResolution> ReadAsync(CancellationToken cancellationToken) =>
        (await target.ResolveAsync([options.Notices.Ticket.FieldsWith(options.Ticketing)], cancellationToken).ConfigureAwait(false))[0];

    private static Finding About(TicketFieldProblem problem) => Findings.NoticeTicketProblem.About(
        $"notices:ticket:{problem.Field}", Words(problem), problem.Choices.Count == 0 ? null : $"Valid: {string.Join("; ", problem.Choices)}");

    private static string Words(TicketFieldProblem problem) =>
        $"Notices:Ticket:{problem.Field} {(problem.Value is null ? "is not set" : $"is '{problem.Value}'")}. {problem.Text}";
}
