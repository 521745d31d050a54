namespace Integration.Core.Billing;

/// <summary>Safety limits that a plan must pass before any write. Shares are of the links selected for the run.</summary>
/// <remarks>A fall to zero waits for a person whatever the limits are.</remarks>
public sealed class GateOptions
{
    /// <summary>Gets or sets the units by which a line may always change.</summary>
    /// <value>The default is 5. The larger of this and <see cref="MaximumStepShare"/> holds.</value>
    public int MaximumStep { get; set; } = 5;

    /// <summary>Gets or sets the share of its present units by which a line may change.</summary>
    /// <value>The default is 0.2.</value>
    public double MaximumStepShare { get; set; } = 0.2;

    /// <summary>Gets or sets the share by which a unit cost may move without approval.</summary>
    /// <value>The default is 0.1.</value>
    public double MaximumCostMoveShare { get; set; } = 0.1;

    /// <summary>Gets or sets the share of links whose plans may fall, be oversized or move cost before the whole run stops.</summary>
    /// <value>The default is 0.2. Ordinary increases do not count.</value>
    public double MaximumUnusualShare { get; set; } = 0.2;

    /// <summary>Gets or sets the same share for the night on which a window or period begins, when falls are ordinary.</summary>
    /// <value>The default is 0.6.</value>
    public double MaximumUnusualShareAtWindowStart { get; set; } = 0.6;

    /// <summary>Gets or sets the share of links that could not be read before the whole run stops.</summary>
    /// <value>The default is 0.1.</value>
    public double MaximumUnreadShare { get; set; } = 0.1;

    /// <summary>Gets or sets the number of links below which the per-run shares do not stop a run.</summary>
    /// <value>The default is 10: one change of three links is not an accident.</value>
    public int MinimumLinks { get; set; } = 10;
}
