using Integration.Core.Checks;
using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>Puts together what stands in the way of billing: of its connections, and of every link as far as the connections let it be looked at.</summary>
internal sealed class BillingPreflight(IUsageSource source, LinkReader reader)
{
    public async Task<JobPreflight> CheckAsync(ConnectionPreflight ofSource, ConnectionPreflight ofTarget, bool withLinks, CancellationToken cancellationToken)
    {
        if (!withLinks || (ofSource.IsBlocked && ofTarget.IsBlocked))
            return Report(ofSource.WithNotChecked(), ofTarget.WithNotChecked(), []);

        var sweep = ofSource.IsBlocked ? null : await source.SweepAsync(cancellationToken).ConfigureAwait(false);
        var writers = sweep is null
            ? Reading.Known<IReadOnlyList<OtherWriter>>([])
            : await source.ListOtherWritersAsync(cancellationToken).ConfigureAwait(false);
        var (input, mapping) = await reader.ReadAsync(sweep, writers, !ofTarget.IsBlocked, cancellationToken).ConfigureAwait(false);
        return Report(ofSource.WithNotChecked().With(OfSource(sweep, writers)), ofTarget.WithNotChecked(), Links(input, mapping));
    }

    private static JobPreflight Report(ConnectionPreflight ofSource, ConnectionPreflight ofTarget, IEnumerable<LinkPreflight> links) => new()
    {
        Job = BillingJob.Name,
        Connections = [ofSource, ofTarget],
        Links = [.. links.OrderByDescending(link => link.IsBlocked).ThenByDescending(link => link.Worst).ThenBy(link => link.TenantName, StringComparer.Ordinal)],
    };

    private static IEnumerable<Finding> OfSource(UsageSweep? sweep, Reading<IReadOnlyList<OtherWriter>> writers)
    {
        if (sweep?.IncompleteBecause is { } reason)
            yield return Findings.SweepIncomplete.About("connection:source", $"Some tenants may be missing: {reason}.");

        if (!writers.IsKnown)
            yield return Findings.OtherWritersUnknown.About("connection:source", $"The source's own integrations are Unknown: {writers.Reason}.");
    }

    private static IEnumerable<LinkPreflight> Links(LinkInput input, MappingResult mapping)
    {
        foreach (var tenant in mapping.Unmapped)
            yield return new LinkPreflight { Tenant = tenant.Tenant.Id, TenantName = tenant.Tenant.Name, Product = tenant.Product, IsBlocked = true, Findings = [tenant.Reason] };

        foreach (var (link, reason) in mapping.WithoutLine)
            yield return Of(link, isBlocked: true, [reason]);

        foreach (var shared in input.Plan.Links.Where(link => link.IsBilled).GroupBy(link => link.Line!.Value))
        {
            List<Link> links = [.. shared.OrderBy(link => link.Tenant.Value, StringComparer.Ordinal)];
            List<Finding> findings = [.. LinkChecks.Of(input, shared.Key, links).DistinctBy(finding => (finding.Code, finding.Subject)).OrderByDescending(finding => finding.Severity)];
            var isBlocked = LinkChecks.IsBlocked(input, shared.Key, links);
            foreach (var link in links)
                yield return Of(link, isBlocked, findings);
        }
    }

    private static LinkPreflight Of(Link link, bool isBlocked, IReadOnlyList<Finding> findings) =>
        new() { Tenant = link.Tenant, TenantName = link.TenantName, Product = link.Product, Link = link, IsBlocked = isBlocked, Findings = findings };
}
