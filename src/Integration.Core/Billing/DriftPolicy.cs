namespace Integration.Core.Billing;

/// <summary>What happens to units that someone else changed since our last verified value.</summary>
public enum DriftPolicy
{
    /// <summary>They are kept and shown; the line is held until a person accepts them as the new baseline.</summary>
    Keep,

    /// <summary>They are overwritten by the next change.</summary>
    Overwrite,
}
