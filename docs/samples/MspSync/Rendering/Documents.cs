using System.Text.Json.Serialization;
using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Checks;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Runs;
using Integration.Core.Ticketing;
using MspSync.Demo;
using MspSync.Rendering.Plans;

namespace MspSync.Rendering;

/// <summary>The documents of --json: the engine's own records in camel case, ids and enums as text.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    Converters =
    [
        typeof(IdConverter<TenantId>), typeof(IdConverter<AccountId>), typeof(IdConverter<ContractId>), typeof(IdConverter<ContractLineId>),
        typeof(IdConverter<ServiceId>), typeof(IdConverter<AlertId>), typeof(IdConverter<TicketId>), typeof(CountConverter),
        typeof(IdConverter<DeviceId>), typeof(IdConverter<AssetId>), typeof(AssetValuesConverter), typeof(ExpiryConverter),
    ])]
[JsonSerializable(typeof(FindingsDocument))]
[JsonSerializable(typeof(PreflightReport))]
[JsonSerializable(typeof(MappingResult))]
[JsonSerializable(typeof(MappingImport))]
[JsonSerializable(typeof(StatesDocument))]
[JsonSerializable(typeof(SuggestionsDocument))]
[JsonSerializable(typeof(ChangesDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(ObserveReport))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(TicketingPlan))]
[JsonSerializable(typeof(TicketingReport))]
[JsonSerializable(typeof(HeldDocument))]
[JsonSerializable(typeof(AssetPlan))]
[JsonSerializable(typeof(AssetReport))]
[JsonSerializable(typeof(AssetsReportDocument))]
[JsonSerializable(typeof(ConnectDocument))]
[JsonSerializable(typeof(RulesDocument))]
[JsonSerializable(typeof(ImportDocument))]
[JsonSerializable(typeof(PlansDocument))]
[JsonSerializable(typeof(SavedPlan))]
[JsonSerializable(typeof(PlanComparisonDocument))]
[JsonSerializable(typeof(NoticeTrialsDocument))]
[JsonSerializable(typeof(PendingNoticesDocument))]
[JsonSerializable(typeof(HistoryDocument))]
[JsonSerializable(typeof(JournalDocument))]
[JsonSerializable(typeof(ResolvedDocument))]
[JsonSerializable(typeof(SandboxDocument))]
[JsonSerializable(typeof(FileDocument))]
[JsonSerializable(typeof(DemoDocument))]
internal sealed partial class Documents : JsonSerializerContext;

internal sealed record FindingsDocument(IReadOnlyList<Finding> Findings);

internal sealed record StatesDocument(IReadOnlyList<TenantState> Tenants);

internal sealed record SuggestionsDocument(IReadOnlyList<TenantSuggestions> Tenants);

internal sealed record ChangesDocument(IReadOnlyList<MappingChange> Changes);

internal sealed record ComparisonDocument(IReadOnlyList<PortalComparison> Tenants);

internal sealed record HeldDocument(IReadOnlyList<HeldAlert> Alerts);


internal sealed record AssetsReportDocument(
    RunRecord? Run, IReadOnlyList<UnassignedAsset>? Unassigned, IReadOnlyList<AssetOutcome> Skipped, int Links, IReadOnlyList<Finding> Findings, RunRecord? LaterRun);

internal sealed record ConnectDocument(AssetConnection Connection, AssetConnected? Connected, AssetPlan? Plan, string? File);

internal sealed record RulesDocument(IReadOnlyList<RuleListing> Rules);

internal sealed record ImportDocument(IReadOnlyList<TicketingRule> Rules, IReadOnlyList<RuleDifference> Differences, string? File);

internal sealed record PlansDocument(IReadOnlyList<PlanListing> Plans);

internal sealed record NoticeTrialsDocument(IReadOnlyList<NoticeTrial> Notifiers);

internal sealed record PendingNoticesDocument(IReadOnlyList<PendingNotice> Notices);

internal sealed record HistoryDocument(IReadOnlyList<RunRecord> Runs);

internal sealed record JournalDocument(IReadOnlyList<JournalEntry> Entries);

internal sealed record ResolvedDocument(JournalEntry Entry, decimal? Accepted, string? Found);

internal sealed record FileDocument(string File);
