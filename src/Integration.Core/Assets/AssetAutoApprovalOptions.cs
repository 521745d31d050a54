namespace Integration.Core.Assets;

/// <summary>
/// Which changes need no person, of those that pass every gate of <see cref="AssetGateOptions"/>. Where a plan has more of a kind, all of that kind wait.
/// The first plan of a tenant always waits for a person.
/// </summary>
public sealed class AssetAutoApprovalOptions
{
    /// <summary>Gets or sets how many assets a plan may create.</summary>
    /// <value>The default is null: as many as the gates let pass. 0 lets none be created.</value>
    public int? MaximumCreated { get; set; }

    /// <summary>Gets or sets how many assets a plan may update.</summary>
    /// <value>The default is null: as many as the gates let pass. 0 lets none be updated.</value>
    public int? MaximumUpdated { get; set; }
}
