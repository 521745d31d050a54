using Integration.Core.Runs;

namespace Sdk.Benchmarks.Nights;

/// <summary>What one night cost.</summary>
internal sealed record Night(string Name, RunReport Report, TimeSpan Elapsed, int AutotaskRequests, int JumpCloudRequests)
{
    public override string ToString()
    {
        var counts = Report.Run.Counts;
        return $"{Name,-12} {Report.Run.Status,-10} links {counts.Selected,6}  planned {counts.ChangesPlanned,5}  verified {counts.ChangesVerified,5}  "
            + $"Autotask {AutotaskRequests,6}  JumpCloud {JumpCloudRequests,6}  {Elapsed.TotalSeconds,6:F1} s";
    }
}
