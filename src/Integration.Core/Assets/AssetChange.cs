using System.Text.Json.Serialization;
using Integration.Core.Journal;
using Integration.Core.Runs;

namespace Integration.Core.Assets;

/// <summary>One typed write of a plan, with what it rests on.</summary>
[JsonDerivedType(typeof(CreateAsset), "create")]
[JsonDerivedType(typeof(UpdateAsset), "update")]
public abstract record AssetChange : KeyedWrite
{
    private protected AssetChange()
    {
    }

    /// <summary>Gets the change's id, made from what it writes: the same change has the same id in every plan. 16 characters of lower-case hexadecimal.</summary>
    public string Id => ChangeId.Of(AssetPlanHash.Canonical(this));

    /// <summary>Gets the device.</summary>
    public required DeviceReference Device { get; init; }

    /// <summary>Gets what the reason rests on: how device and asset were matched, and by what.</summary>
    public required string Evidence { get; init; }

    /// <summary>Gets why the change waits for a person's approval.</summary>
    /// <value>Null when every gate let it pass.</value>
    public string? HeldBecause { get; init; }
}
