namespace Integration.Core.Notices;

/// <summary>How many findings of one code a notice tells of.</summary>
/// <param name="Code">The code.</param>
/// <param name="Severity">The worst severity among them.</param>
/// <param name="Opened">How many opened.</param>
/// <param name="Changed">How many changed.</param>
/// <param name="Closed">How many closed.</param>
public sealed record NoticeCount(string Code, FindingSeverity Severity, int Opened, int Changed, int Closed);
