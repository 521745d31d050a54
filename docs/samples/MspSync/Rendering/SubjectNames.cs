using Integration.Core;
using Integration.Core.Billing;

namespace MspSync.Rendering;

/// <summary>Says in names what a finding is about, where the links know them.</summary>
internal sealed class SubjectNames(IReadOnlyList<LinkOutcome> outcomes)
{
    private readonly Dictionary<string, string> names = outcomes
        .SelectMany(outcome => new[]
        {
            ($"tenant:{outcome.Tenant}", outcome.TenantName),
            ($"line:{outcome.Line}", $"{outcome.TenantName}, line {outcome.Line}"),
        })
        .DistinctBy(name => name.Item1)
        .ToDictionary(name => name.Item1, name => name.Item2);

    public string Of(Finding finding) => names.GetValueOrDefault(finding.Subject, finding.Subject.Replace(":", " ", StringComparison.Ordinal));
}
