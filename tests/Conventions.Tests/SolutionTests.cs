namespace Conventions.Tests;

public sealed class SolutionTests
{
    [Fact]
    public void Solution_EveryProjectOfTheRepository_IsInIt()
    {
        var solution = File.ReadAllText(Repository.At("Sdk.sln")).Replace('\\', '/');
        var missing = new[] { "src", "tests", "docs", "benchmarks" }
            .SelectMany(folder => Repository.Files(folder, "*.csproj"))
            .Select(Repository.Relative)
            .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));

        Rule.HasNoBreach(missing);
    }

    [Fact]
    public void Ci_Run_CallsTheTestCommandAndNothingElse()
    {
        var commands = File.ReadLines(Repository.At(".ci/run")).Where(line => line.Length > 0 && line[0] != '#');

        Assert.Equal(["set -euo pipefail", "cd \"$(dirname \"$0\")/..\"", "exec bash tests/run.sh"], commands);
    }
}
