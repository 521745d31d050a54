namespace Integration.Core.Notices;

/// <summary>What became of a test notice.</summary>
/// <param name="Notifier">The notifier's name.</param>
/// <param name="Failure">Why it was not delivered; null when it was.</param>
public sealed record NoticeTrial(string Notifier, string? Failure);
