using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Plans a night: a pure function of what was read, the links and the policies. The order of its input does not matter.</summary>
internal static class BillingPlanner
{
    public static Plan Plan(PlanInput input)
    {
        input = input with { OfSeveralProducts = OfSeveralProducts(input.Links) };
        var connection = Connection(input);
        var changes = new List<Change>();
        var resting = new List<Link>();
        var findings = new List<Finding>(connection);
        var outcomes = new List<LinkOutcome>();
        foreach (var unmapped in input.Unmapped)
        {
            findings.Add(unmapped.Reason);
            outcomes.Add(Skipped(new LinkKey(unmapped.Tenant.Id, unmapped.Product), unmapped.Tenant.Name, unmapped.Reason.Text));
        }

        foreach (var link in input.Links.Where(link => !link.IsBilled))
        {
            var reason = link.ExcludedBecause is null ? input.WithoutLine.GetValueOrDefault(link.Key) : null;
            if (reason is not null)
                findings.Add(reason);

            outcomes.Add(Skipped(link.Key, link.TenantName, link.ExcludedBecause ?? reason?.Text ?? "The link has no contract line: its use is not billed."));
        }

        foreach (var shared in input.Links.Where(link => link.IsBilled).GroupBy(link => link.Line!.Value).OrderBy(line => line.Key.Value, StringComparer.Ordinal))
        {
            var links = shared.OrderBy(link => link.Tenant.Value, StringComparer.Ordinal).ThenBy(link => link.Product, StringComparer.Ordinal).ToList();
            var line = LinePlanner.Plan(input, shared.Key, links);
            if (connection.Count > 0 && line.Changes.Count > 0)
                line = line with { Kind = OutcomeKind.Held, Reason = connection[0].Text, Changes = [] };

            changes.AddRange(line.Changes);
            resting.AddRange(line.Changes.Count > 0 ? links : line.Kind == OutcomeKind.Unchanged ? links.Where(link => link.LiveSince is null) : []);
            findings.AddRange(line.Findings.Select(finding => FollowUp(finding, connection)));
            outcomes.AddRange(links.Select(link => Outcome(input, link, line)));
        }

        return new Plan
        {
            Hash = PlanHash.Of(changes, resting.Where(link => link.LiveSince is null)),
            CreatedAt = input.Now,
            Changes = changes,
            Links = resting,
            Outcomes = [.. outcomes.OrderBy(outcome => outcome.Tenant.Value, StringComparer.Ordinal).ThenBy(outcome => outcome.Product, StringComparer.Ordinal)],
            Findings = [.. findings.DistinctBy(finding => (finding.Code, finding.Subject)).OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal)],
        };
    }

    private static HashSet<TenantId> OfSeveralProducts(IReadOnlyList<Link> links)
    {
        var seen = new Dictionary<TenantId, string>();
        return [.. links.Where(link => link.IsBilled && !seen.TryAdd(link.Tenant, link.Product) && seen[link.Tenant] != link.Product).Select(link => link.Tenant)];
    }

    /// <summary>What blocks every line. Nothing is planned then, so that no approval can lift it.</summary>
    private static List<Finding> Connection(PlanInput input)
    {
        var findings = new List<Finding>();
        if (!input.OtherWriters.IsKnown)
            findings.Add(Findings.OtherWritersUnknown.About("connection:source", $"The source's own integrations are Unknown: {input.OtherWriters.Reason}."));

        var read = input.Lines.Values.Where(line => line.IsKnown).ToList();
        if (read.Count > 0 && read.TrueForAll(line => line.Value.UnitCost is null))
            findings.Add(Findings.CostsHidden.About("connection:target", $"The unit cost of every line read ({read.Count}) reads as nothing."));

        return findings;
    }

    private static Finding FollowUp(Finding finding, List<Finding> connection) =>
        finding.Code == Findings.CostHidden.Code && connection.Exists(cause => cause.Code == Findings.CostsHidden.Code)
            ? finding with { FollowsFrom = Findings.CostsHidden.Code }
            : finding;

    private static LinkOutcome Skipped(LinkKey link, string name, string reason) =>
        new() { Tenant = link.Tenant, Product = link.Product, TenantName = name, Kind = OutcomeKind.Skipped, Reason = reason };

    private static LinkOutcome Outcome(PlanInput input, Link link, LinePlan plan)
    {
        var id = link.Line!.Value;
        input.Lines.GetValueOrDefault(id).TryGet(out var line);
        var today = ZonedDay.Of(input.Now, link.Policy.Zone);
        return new LinkOutcome
        {
            Tenant = link.Tenant,
            TenantName = link.TenantName,
            Product = link.Product,
            Line = id,
            ContractName = line?.ContractName,
            ServiceName = line?.ServiceName,
            Kind = plan.Kind,
            Reason = plan.Reason,
            Mark = Mark(input, link, line, today),
            Units = input.Units.GetValueOrDefault(id).TryGet(out var units) && units.On(today).TryGet(out var row) ? row.Units : null,
            UnitCost = line?.UnitCost,
            UnitPrice = line?.UnitPrice,
        };
    }

    private static int? Mark(PlanInput input, Link link, ContractLine? line, DateOnly today) =>
        line is not null && input.Tenants.TryGetValue(link.Key, out var tenant) && tenant.Coverage.IsKnown
            ? tenant.Marks.At(new MarkWindows(link.Policy.Window, BillingPeriods.Of(line)).Containing(today), today)
            : null;
}
