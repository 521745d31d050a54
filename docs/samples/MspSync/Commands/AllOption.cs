using System.CommandLine;

namespace MspSync.Commands;

/// <summary>The option of commands that print long lists.</summary>
internal static class AllOption
{
    public static Option<bool> Create() => new("--all") { Description = "Show every change, finding and reason, not only the first ones." };
}
