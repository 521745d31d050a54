using Integration.Core.Runs;

namespace MspSync.Demo;

/// <summary>The demo's figures for --json.</summary>
internal sealed record DemoDocument(
    IReadOnlyList<RunRecord> Runs,
    int LinesAndDatesApplied,
    int UnitCostsApplied,
    int AcceptedAdjustments,
    IReadOnlyList<RunRecord> AlertRuns,
    int TicketsOpened,
    int TicketsClosed,
    int AcceptedTickets,
    int MostOpenTicketsOfOneAlert,
    IReadOnlyList<RunRecord> AssetRuns,
    int AssetsCreatedBySync,
    int AssetsCreated,
    int MostAssetsOfOneSerialNumber,
    int AssetsAssigned,
    string Report,
    bool AddsUp);
