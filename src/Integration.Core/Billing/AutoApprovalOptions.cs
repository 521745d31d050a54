namespace Integration.Core.Billing;

/// <summary>
/// Which changes need no person, of those that pass every gate of <see cref="GateOptions"/>. Gates hold first: a bound may only be lower than theirs.
/// The first plan of a link and a fall to zero always wait for a person.
/// </summary>
public sealed class AutoApprovalOptions
{
    /// <summary>Gets or sets the units by which a line may rise.</summary>
    /// <value>The default is null: as many as the gates let pass, unless <see cref="MaximumRiseShare"/> is set. The larger of both holds; 0 lets none rise.</value>
    public int? MaximumRise { get; set; }

    /// <summary>Gets or sets the share of its present units by which a line may rise.</summary>
    /// <value>The default is null: no share.</value>
    public double? MaximumRiseShare { get; set; }

    /// <summary>Gets or sets the units by which a line may fall, at the start of a period.</summary>
    /// <value>The default is null: as many as the gates let pass, unless <see cref="MaximumFallShare"/> is set. The larger of both holds; 0 lets none fall.</value>
    public int? MaximumFall { get; set; }

    /// <summary>Gets or sets the share of its present units by which a line may fall, at the start of a period.</summary>
    /// <value>The default is null: no share.</value>
    public double? MaximumFallShare { get; set; }

    /// <summary>Gets or sets the share by which a unit cost may move.</summary>
    /// <value>The default is null: as far as the gates let it pass. 0 lets none move.</value>
    public double? MaximumCostMoveShare { get; set; }
}
