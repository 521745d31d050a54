namespace Integration.Core.Billing;

/// <summary>Where an observation comes from.</summary>
public enum ObservationSource
{
    /// <summary>A sweep counted it.</summary>
    Sweep,

    /// <summary>Create and delete events, replayed back from a sweep.</summary>
    Events,
}
