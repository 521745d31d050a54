using Integration.Core.Ticketing;

namespace MspSync.Rendering;

/// <summary>An alert that waits for a person.</summary>
/// <param name="Alert">The alert, with the reason.</param>
/// <param name="Fix">What a person does about it; null when no run has said.</param>
internal sealed record HeldAlert(AlertOutcome Alert, string? Fix);
