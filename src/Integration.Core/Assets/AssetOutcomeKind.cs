namespace Integration.Core.Assets;

/// <summary>What became of one device in a plan or run. The counts of these add up to the devices looked at.</summary>
public enum AssetOutcomeKind
{
    /// <summary>Its asset shows everything already.</summary>
    Unchanged,

    /// <summary>It got an asset.</summary>
    Created,

    /// <summary>Fields of its asset were written.</summary>
    Updated,

    /// <summary>Left out by a rule of the sync; <see cref="AssetOutcome.Cause"/> says by which.</summary>
    Skipped,

    /// <summary>Waits for a person: an approval, a gate, or something that could only be guessed.</summary>
    Held,

    /// <summary>Something could not be read, or a write was refused; the next run tries again.</summary>
    Failed,

    /// <summary>A write whose fate is not settled.</summary>
    Unresolved,
}
