using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>Says the changes of a plan in the words that all jobs share.</summary>
internal static class AssetPlanWords
{
    public static IReadOnlyList<PlannedChange> Of(AssetPlan plan)
    {
        var devices = plan.Outcomes.ToDictionary(outcome => outcome.Device);
        return
        [
            .. plan.Changes.Select(change => new PlannedChange
            {
                Id = change.Id,
                Place = change.Key,
                Name = devices.GetValueOrDefault(change.Device)?.DeviceName ?? $"device {change.Device.Id}",
                What = WhatOf(change),
                Reason = change.Reason,
                Because = change.HeldBecause,
            }),
        ];
    }

    private static string WhatOf(AssetChange change) => change switch
    {
        CreateAsset { Draft: var draft } => $"new asset {draft.Name}{(draft.SerialNumber is { } serial ? $", serial number {serial}" : "")}",
        UpdateAsset { Update: var update } => $"asset {update.Asset}: {string.Join(", ", update.Fields.Select(field => $"{field.Field} {field.Before ?? "–"} → {field.After}"))}",
        _ => change.Reason,
    };
}
