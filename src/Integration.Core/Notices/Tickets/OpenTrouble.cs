using Integration.Core.Ticketing;

namespace Integration.Core.Notices;

/// <summary>What is remembered of the ticket that is open: one for each stretch of time in which something is wrong.</summary>
/// <param name="Key">The key that the ticket is found by. It is remembered before the ticket is opened, so that no second one arises.</param>
/// <param name="NoticeId">The notice that the ticket tells from the start.</param>
/// <param name="Ticket">The ticket; null until it is known to be there.</param>
/// <param name="Written">The fields as they were right after it was opened; null until then.</param>
internal sealed record OpenTrouble(string Key, string NoticeId, string? Ticket, WrittenFields? Written);
