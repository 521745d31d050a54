namespace Integration.Core.Ticketing;

/// <summary>A digest ticket that is open, with its lines that are not finished and those that join it now.</summary>
internal sealed class Digest(Ticket ticket, IReadOnlyList<Episode> lines, bool isInDoubt, WrittenFields? written)
{
    public Ticket Ticket => ticket;

    /// <summary>Gets the lines that are not finished and wait for no write.</summary>
    public IReadOnlyList<Episode> Lines => lines;

    /// <summary>Gets a value indicating whether a write about another line is not settled.</summary>
    public bool IsInDoubt => isInDoubt;

    /// <summary>Gets the fields as we last wrote them.</summary>
    public WrittenFields? Written => written;

    public List<TicketNeed> Joining { get; } = [];
}
