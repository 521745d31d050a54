namespace Integration.Core.Ticketing;

/// <summary>A note to add to an alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Key">The note's key. It stands in the text already, where <see cref="IAlertSource.ReadNotesAsync"/> finds it again.</param>
/// <param name="Text">The text, to be written as it is.</param>
public sealed record AlertNote(AlertReference Alert, string Key, string Text);
