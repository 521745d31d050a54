namespace Integration.Core.Ticketing;

/// <summary>What a target makes of a rule's fields: all of them resolved, or what is wrong with each that is not.</summary>
public sealed record TicketFieldsResolution
{
    /// <summary>Gets the fields as the target knows them.</summary>
    /// <value>Null when there is a problem.</value>
    public ResolvedTicketFields? Fields { get; init; }

    /// <summary>Gets the problems; empty when all is resolved.</summary>
    public IReadOnlyList<TicketFieldProblem> Problems { get; init; } = [];
}
