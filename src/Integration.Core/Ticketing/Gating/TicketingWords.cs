using Integration.Core.Runs;

namespace Integration.Core.Ticketing;

/// <summary>Says the changes of a plan in the words that all jobs share.</summary>
internal static class TicketingWords
{
    public static IReadOnlyList<PlannedChange> Of(TicketingPlan plan)
    {
        var names = plan.Outcomes.DistinctBy(outcome => outcome.Alert.Tenant).ToDictionary(outcome => outcome.Alert.Tenant, outcome => outcome.TenantName);
        return
        [
            .. plan.Changes.Select(change => new PlannedChange
            {
                Id = change.Id,
                Place = $"{change.Kind} {change.Key}",
                Name = string.Join(" + ", change.Alerts.Select(alert => names.GetValueOrDefault(alert.Tenant, alert.Tenant.Value)).Distinct()),
                What = WhatOf(change),
                Reason = change.Reason,
                Because = change.HeldBecause,
            }),
        ];
    }

    private static string WhatOf(TicketingChange change) => change switch
    {
        OpenTicket open => $"new ticket: {open.Draft.Title}",
        AddNote note => $"note on ticket {note.Draft.Ticket}: {note.Draft.Title}",
        CloseTicket close => $"close {close.Subject}: {close.Closing.Resolution}",
        NoteAlert => $"note on {change.Subject}",
        SetAlertStatus status => $"{change.Subject} to {status.Update.State}",
        _ => change.Reason,
    };
}
