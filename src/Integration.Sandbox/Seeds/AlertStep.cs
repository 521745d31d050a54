namespace Integration.Sandbox.Seeds;

/// <summary>A step in an alert's life.</summary>
/// <param name="At">When it happens.</param>
/// <param name="Happening">What happens.</param>
/// <param name="Text">The remark, note, status or severity that belongs to it; null when there is none.</param>
public sealed record AlertStep(DateTimeOffset At, AlertHappening Happening, string? Text = null);
