using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>What must hold before anything is planned for a line. The first thing that does not is the line's outcome.</summary>
internal static class LineChecks
{
    public static LinePlan? Links(IReadOnlyList<Link> links, ContractLineId id)
    {
        if (links.Count > 1 && !links.All(link => link.Policy.Summed))
            return Held(Findings.LineShared.About(id, $"{Names(links)} are linked to the same line."));

        var policy = links[0].Policy;
        if (!links.All(link => link.Policy.OfLine == policy.OfLine))
            return Held(Findings.PoliciesDiffer.About(id, $"The policies of {Names(links)} differ."));

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(policy.TimeZone, out _))
            return Held(Findings.PolicyInvalid.About(id, $"The time zone '{policy.TimeZone}' is not known on this machine."));

        if (links.Any(link => link.Policy.Minimum < 0 || link.Policy.Excluded < 0 || link.Policy.CutOffDay is < 1 or > 31))
            return Held(Findings.PolicyInvalid.About(id, "A minimum or an exclusion below zero, or a cut-off day that no month has."));

        return null;
    }

    // A unit cost in doubt blocks the line's cost and not its units, so it is looked at where the cost is planned.
    public static LinePlan? Journal(IEnumerable<LineEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Kind == JournalKind.Units && JournalMoves.Open.Contains(entry.State)) is { } open
            ? LinePlan.Without(OutcomeKind.Unresolved, JournalFindings.Of(open)!)
            : null;

    public static LinePlan? Tenants(PlanInput plan, IReadOnlyList<Link> links)
    {
        foreach (var link in links)
        {
            if (!plan.Tenants.TryGetValue(link.Key, out var tenant))
                return Held(Findings.TenantGone.About(link.Tenant, $"{link.TenantName} is not in the source any more."));

            if (!tenant.Coverage.IsKnown)
            {
                var unknown = Findings.TenantUnknown.About(link.Tenant, $"The usage of {link.TenantName} is Unknown: {tenant.Coverage.Reason}.");
                return LinePlan.Without(OutcomeKind.Failed, unknown with { FollowsFrom = tenant.UnknownFollowsFrom });
            }
        }

        return null;
    }

    public static LinePlan? Line(ContractLine line, IReadOnlyList<Link> links)
    {
        if (links.Any(link => link.Account != line.Account || link.Contract != line.Contract))
            return Held(Findings.LineMoved.About(line.Id, $"The line is on contract {line.Contract} of account {line.Account}{(line.AccountName is { } name ? $" ({name})" : "")}, and not of {links[0].Account} ({links[0].AccountName}) any more."));

        if (!line.IsBillable)
            return Held(Findings.LineNotBillable.About(line.Id, $"The contract {line.ContractName} is not in effect or bills no recurring services."));

        return line.PeriodMonths > 0 ? null : Held(Findings.PeriodsDisagree.About(line.Id, $"A billing period of {line.PeriodMonths} months is not known."));
    }

    public static LinePlan? Rows(LineInput line)
    {
        var id = line.Line.Id;
        for (var day = line.Days.First; day <= line.Days.Last; day = day.AddDays(1))
        {
            if (Unread(line, day) is { } unread)
                return unread;
        }

        foreach (var period in PeriodBill.Of(line))
        {
            if (Unread(line, period.Start) is { } unread)
                return unread;
        }

        return UnitRows.Disagreement(line) is { } disagreement ? Held(Findings.PeriodsDisagree.About(id, disagreement)) : null;
    }

    public static LinePlan? OtherWriters(PlanInput plan, ContractLineId id)
    {
        var writers = plan.OtherWriters.IsKnown ? plan.OtherWriters.Value : [];
        var active = writers.FirstOrDefault(writer => writer.Line == id && (writer.LastWroteAt is not { } at || plan.Now - at <= TimeSpan.FromDays(3)));
        return active is null ? null : Held(Findings.OtherWriter.About(
            id, $"{active.Name} writes to this line too{(active.LastWroteAt is { } last ? $", last at {last:u}" : "")}."));
    }

    private static LinePlan? Unread(LineInput line, DateOnly day) => line.Schedule.On(day) is { IsKnown: false } missing
        ? LinePlan.Without(OutcomeKind.Failed, Findings.UnitsUnknown.About(line.Line.Id, $"The units are Unknown: {missing.Reason}."))
        : null;

    private static LinePlan Held(Finding because) => LinePlan.Without(OutcomeKind.Held, because);

    private static string Names(IEnumerable<Link> links) => string.Join(" and ", links.Select(link => link.TenantName));
}
