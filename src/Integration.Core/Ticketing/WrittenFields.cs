namespace Integration.Core.Ticketing;

/// <summary>The fields of a ticket as we last wrote them, by id. A ticket that shows others was touched by somebody else.</summary>
/// <param name="Status">The status; null for none.</param>
/// <param name="Queue">The queue; null for none.</param>
/// <param name="Resource">The resource; null for none.</param>
/// <param name="Priority">The priority; null for none.</param>
public sealed record WrittenFields(string? Status, string? Queue, string? Resource, string? Priority);
