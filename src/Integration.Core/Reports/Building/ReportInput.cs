using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Reports;

/// <summary>Everything a report is made from. A report is a function of this and of nothing else.</summary>
internal sealed record ReportInput
{
    /// <summary>The days of the month.</summary>
    public required DateRange Month { get; init; }

    /// <summary>When the report is made.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The settings of billing.</summary>
    public required BillingOptions Options { get; init; }

    /// <summary>The account that the report is about; null for all.</summary>
    public AccountId? Account { get; init; }

    /// <summary>Every link.</summary>
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>The lines of the links that are billed, and those without a link that were written to in the month, as they are now.</summary>
    public required IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> Lines { get; init; }

    /// <summary>Their units rows over the month.</summary>
    public required IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>> Units { get; init; }

    /// <summary>The latest prices that were seen before the month's end.</summary>
    public required IReadOnlyDictionary<ContractLineId, LinePrice> Prices { get; init; }

    /// <summary>What is stored of the links' tenants; one that is missing was never observed.</summary>
    public required IReadOnlyDictionary<LinkKey, TenantDays> Usage { get; init; }

    /// <summary>The stretch over which each tenant's counts are known without a gap.</summary>
    public required IReadOnlyDictionary<TenantId, Coverage> Coverage { get; init; }

    /// <summary>The writes that take effect in the month, those to lines without a link among them.</summary>
    public required ILookup<ContractLineId, ReportedWrite> Writes { get; init; }

    /// <summary>What the target has posted for the same lines.</summary>
    public required IReadOnlyDictionary<ContractLineId, Reading<IReadOnlyList<PostedItem>>> Posted { get; init; }

    /// <summary>The present counts of all tenants.</summary>
    public required Reading<UsageSweep> Sweep { get; init; }

    /// <summary>The same by tenant.</summary>
    public IReadOnlyDictionary<TenantId, TenantUsage> Swept => field ??=
        Sweep.TryGet(out var sweep) ? sweep.Tenants.DistinctBy(usage => usage.Tenant).ToDictionary(usage => usage.Tenant) : [];

    /// <summary>The billed links by tenant.</summary>
    public ILookup<TenantId, Link> Billed => field ??= Links.Where(link => link.IsBilled).ToLookup(link => link.Tenant);

    /// <summary>The source's estimates of its bills.</summary>
    public required IReadOnlyDictionary<TenantId, Reading<SourceEstimate>> Estimates { get; init; }

    /// <summary>The invoices of the source's vendor.</summary>
    public required Reading<IReadOnlyList<SourceInvoice>> Invoices { get; init; }

    /// <summary>The findings that are open, of which those of mapping say why a tenant has no line.</summary>
    public required IReadOnlyList<Finding> Open { get; init; }

    /// <summary>The instant from which observations are kept one by one; older ones are peaks of days.</summary>
    public required DateTimeOffset CompactedBefore { get; init; }

    /// <summary>Whether the month is the one in which the report is made.</summary>
    public bool IsPresent => Month.Contains(DateOnly.FromDateTime(Now.UtcDateTime));

    /// <summary>Whether the month is the one before: the one of which sources say their own mark.</summary>
    public bool IsLast => Last(Now).Contains(Month.First);

    /// <summary>The writes to a line, by date.</summary>
    public IReadOnlyList<ReportedWrite> WritesOf(ContractLineId line) => [.. Writes[line].OrderBy(write => write.EffectiveDate).ThenBy(write => write.Entry)];

    /// <summary>What is posted for a line.</summary>
    public Reading<IReadOnlyList<PostedItem>> PostedOf(ContractLineId line) =>
        Posted.TryGetValue(line, out var posted) ? posted : Reading.Unknown<IReadOnlyList<PostedItem>>("what is posted was not read");

    /// <summary>The month before that of an instant.</summary>
    public static DateRange Last(DateTimeOffset now) => MarkWindows.Month(MarkWindows.Month(DateOnly.FromDateTime(now.UtcDateTime)).First.AddDays(-1));
}
