namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>A note on an alert. Notes are never deleted.</summary>
/// <param name="Id">The note's id.</param>
/// <param name="At">When it was written.</param>
/// <param name="Author">Who wrote it: the administrator of the API key for a note from the wire.</param>
/// <param name="Text">What it says.</param>
public sealed record SandboxAlertNote(string Id, DateTimeOffset At, string Author, string Text);
