namespace Integration.Core.Ticketing;

/// <summary>How the journal names what a write of ticketing is about. One that is read back after a restart has nothing else to go by.</summary>
internal static class TicketSubject
{
    private const string TicketPrefix = "ticket:";
    private const string AlertPrefix = "alert:";

    public static string Of(TicketId ticket) => $"{TicketPrefix}{ticket}";

    public static string Of(AlertReference alert) => $"{AlertPrefix}{Uri.EscapeDataString(alert.Tenant.Value)}/{alert.Id}";

    public static string Of(TenantId tenant) => $"tenant:{tenant}";

    public static TicketId? Ticket(string subject) =>
        subject.StartsWith(TicketPrefix, StringComparison.Ordinal) ? new TicketId(subject[TicketPrefix.Length..]) : null;

    public static AlertReference? Alert(string subject) =>
        subject.StartsWith(AlertPrefix, StringComparison.Ordinal) && subject.IndexOf('/', AlertPrefix.Length) is var slash and > 0
            ? new AlertReference(new TenantId(Uri.UnescapeDataString(subject[AlertPrefix.Length..slash])), new AlertId(subject[(slash + 1)..]))
            : null;
}
