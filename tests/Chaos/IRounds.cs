namespace Chaos;

/// <summary>Rounds of some job.</summary>
internal interface IRounds
{
    /// <summary>Gets a value indicating whether every night ended like its twin, with nothing written twice.</summary>
    bool IsSound { get; }

    /// <summary>Runs nights until so many kills have fallen.</summary>
    Task RunAsync(int kills);
}
