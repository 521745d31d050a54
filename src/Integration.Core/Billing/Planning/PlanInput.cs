using System.Collections.ObjectModel;
using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>Everything a plan is made from. A plan is a function of this and of nothing else.</summary>
internal sealed record PlanInput
{
    /// <summary>When the plan is made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the last run began that left nothing undone; null when there was none. Days since then are planned too.</summary>
    public DateTimeOffset? PreviousRunAt { get; init; }

    /// <summary>The settings.</summary>
    public required BillingOptions Options { get; init; }

    /// <summary>The links selected for the run, excluded ones included.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The tenants without a link.</summary>
    public IReadOnlyList<UnmappedTenant> Unmapped { get; init; } = [];

    /// <summary>Why links without a line have none.</summary>
    public IReadOnlyDictionary<LinkKey, Finding> WithoutLine { get; init; } = ReadOnlyDictionary<LinkKey, Finding>.Empty;

    /// <summary>The linked tenants, each as its link counts it. One that is missing here is gone from the source, by a sweep that listed all.</summary>
    public required IReadOnlyDictionary<LinkKey, TenantReading> Tenants { get; init; }

    /// <summary>The tenants whose use of several products is billed. The planner fills it.</summary>
    public IReadOnlySet<TenantId> OfSeveralProducts { get; init; } = ReadOnlySet<TenantId>.Empty;

    /// <summary>The linked lines.</summary>
    public required IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> Lines { get; init; }

    /// <summary>Their units rows over <see cref="PlanHorizon.Units"/>.</summary>
    public required IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> Units { get; init; }

    /// <summary>Their journal entries from the first day of the units rows on.</summary>
    public required ILookup<ContractLineId, LineEntry> Journal { get; init; }

    /// <summary>The other integrations that write to lines.</summary>
    public Reading<IReadOnlyList<OtherWriter>> OtherWriters { get; init; } = Reading.Known<IReadOnlyList<OtherWriter>>([]);
}
