namespace Integration.Core;

/// <summary>What all findings of one code have in common.</summary>
internal sealed record FindingKind(string Code, FindingSeverity Severity, string Title, string Fix)
{
    public Finding About(TenantId tenant, string text, string? evidence = null) => About($"tenant:{tenant}", text, evidence);

    public Finding About(ContractLineId line, string text, string? evidence = null) => About($"line:{line}", text, evidence);

    public Finding About(string subject, string text, string? evidence = null) => new()
    {
        Code = Code,
        Severity = Severity,
        Subject = subject,
        Text = text,
        Fix = Fix,
        Evidence = evidence,
    };
}
