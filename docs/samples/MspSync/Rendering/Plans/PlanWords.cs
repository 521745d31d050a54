using Integration.Core.Runs;

namespace MspSync.Rendering.Plans;

/// <summary>Words about plans.</summary>
internal static class PlanWords
{
    private const int ShownHash = 12;
    private const int ShownId = 8;

    public static string Of(PlanStatus status) => status switch
    {
        PlanStatus.PartlyApproved => "partly approved",
        _ => $"{status}".ToLowerInvariant(),
    };

    public static string Hash(string hash) => hash[..Math.Min(ShownHash, hash.Length)];

    public static string Id(PlannedChange change) => change.Id[..ShownId];

    /// <summary>The command that writes what is approved of a job.</summary>
    public static string RunOf(string job) => job switch
    {
        "ticketing" => "alerts run",
        "assets" => "assets sync",
        _ => "run",
    };
}
