namespace Integration.Core.Assets;

/// <summary>Why nothing is planned for a device.</summary>
/// <param name="Kind">What becomes of the device.</param>
/// <param name="Cause">Why, for counting.</param>
/// <param name="Reason">Why, as a sentence that a person understands.</param>
/// <param name="Finding">What a person should know; null when the reason says it all.</param>
internal sealed record Stop(AssetOutcomeKind Kind, AssetOutcomeCause Cause, string Reason, Finding? Finding = null);
