namespace Integration.Core.Journal;

/// <summary>How far the writing of a plan has come.</summary>
/// <param name="Planned">The changes to write.</param>
/// <param name="Applied">The changes that the target accepted so far.</param>
/// <param name="Verified">The changes that were read back as written so far.</param>
/// <param name="Ended">The changes that will not move on in this run: verified, refused, stale or unresolved.</param>
public sealed record ApplyProgress(int Planned, int Applied, int Verified, int Ended);
