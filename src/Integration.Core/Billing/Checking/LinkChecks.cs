using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>What stands in the way of a line and the links that share it: what planning refuses, and what is about to go wrong.</summary>
internal static class LinkChecks
{
    public static IReadOnlyList<Finding> Of(LinkInput input, ContractLineId id, IReadOnlyList<Link> links)
    {
        var findings = new List<Finding>();
        var journal = input.Plan.Journal[id].ToList();
        Add(findings, LineChecks.Journal(journal));
        Add(findings, LineChecks.Links(links, id));
        if (input.HasSource)
            Add(findings, LineChecks.Tenants(input.Plan, links));

        if (input.Accounts is { } accounts)
        {
            findings.AddRange(links.DistinctBy(link => link.Account).Select(link => OfAccount(accounts, link)).OfType<Finding>());
            findings.AddRange(OfLine(input, id, links, journal));
        }

        return [.. findings, .. Changes(input, links, findings)];
    }

    /// <summary>Tells whether a night would write nothing to the line. It does not so much as begin while source or target cannot be asked.</summary>
    public static bool IsBlocked(LinkInput input, ContractLineId id, IReadOnlyList<Link> links) =>
        !input.HasSource || input.Accounts is null || LinePlanner.IsBlocked(input.Plan, id, links);

    private static Finding? OfAccount(IReadOnlyDictionary<AccountId, Account> accounts, Link link) => link.Account is { } id && accounts.ContainsKey(id)
        ? null
        : LinkWatch.Gone(link);

    // That a service was renamed only explains why it stands for another product now.
    private static IEnumerable<Finding> Changes(LinkInput input, IReadOnlyList<Link> links, List<Finding> found)
    {
        var watch = new LinkWatch(new LineSearch(input.Plan.Options, ZonedDay.Of(input.Plan.Now, links[0].Policy.Zone)));
        var cause = found.Find(finding => finding.Code == Findings.ServiceOfAnotherProduct.Code)?.Code;
        return watch.Changes(links, input.TenantNames, input.Plan.Lines)
            .Select(finding => finding.Code == Findings.ServiceRenamed.Code ? finding with { FollowsFrom = cause } : finding);
    }

    private static IEnumerable<Finding> OfLine(LinkInput input, ContractLineId id, IReadOnlyList<Link> links, List<Journal.LineEntry> journal)
    {
        var reading = input.Plan.Lines.GetValueOrDefault(id);
        if (!reading.TryGet(out var line))
            return Missing(input, links[0], Findings.LineUnknown.About(id, $"The contract line is Unknown: {reading.Reason}."));

        if (LineChecks.Line(line, links) is { } unfit)
            return unfit.Findings[0].Code == Findings.LineNotBillable.Code ? Missing(input, links[0], unfit.Findings[0]) : unfit.Findings;

        var findings = new List<Finding>(LineTerms.Of(input, line, links));
        Add(findings, LineChecks.OtherWriters(input.Plan, id));
        var units = input.Plan.Units.GetValueOrDefault(id);
        if (!units.TryGet(out var schedule))
            return [.. findings, Findings.UnitsUnknown.About(id, $"The units are Unknown: {units.Reason}.")];

        if (LineChecks.Links(links, id) is null && links.All(link => input.Plan.Tenants.ContainsKey(link.Key)))
        {
            var whole = new LineInput(input.Plan, links, line, schedule, journal);
            var unread = LineChecks.Rows(whole);
            Add(findings, unread);
            if (unread is null && DriftCheck.Find(whole) is { } drift)
                findings.Add(drift);

            findings.AddRange(UnitCosts.Plan(whole).Findings);
        }

        return [.. findings, .. LineTerms.OfPeriods(input, line, schedule, links)];
    }

    // A line that is gone or does not bill has its cause in the account's contracts, as far as they tell it; its units only follow.
    private static IReadOnlyList<Finding> Missing(LinkInput input, Link link, Finding finding)
    {
        if (link.Account is not { } id || input.Plan.Options.FindProduct(link.Product) is not { } product)
            return [finding];

        var account = input.Accounts!.GetValueOrDefault(id) ?? new Account(id, link.AccountName ?? id.Value, IsActive: true);
        var search = new LineSearch(input.Plan.Options, ZonedDay.Of(input.Plan.Now, link.Policy.Zone));
        var (line, cause) = search.Find(new Tenant(link.Tenant, link.TenantName), product, account, [.. input.Contracts[id]]);
        finding = finding with
        {
            FollowsFrom = cause?.Code,
            Evidence = line is null || line.Id == link.Line ? finding.Evidence : $"{line.ContractName}: {line.ServiceName} ({line.Id}) would fit now.",
        };
        var units = Findings.UnitsUnknown.About(finding.Subject, "The units were not looked at.") with { FollowsFrom = finding.Code };
        return cause is null ? [finding, units] : [cause, finding, units];
    }

    private static void Add(List<Finding> findings, LinePlan? refusal) => findings.AddRange(refusal?.Findings ?? []);
}
