namespace Integration.Core.Mapping;

/// <summary>One thing that speaks for an account being a tenant's.</summary>
/// <param name="Evidence">Its kind.</param>
/// <param name="Text">What it is, for people: <c>domain contoso.com</c>.</param>
public sealed record MatchReason(MatchEvidence Evidence, string Text);
