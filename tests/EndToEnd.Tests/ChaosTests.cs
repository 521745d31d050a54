using Chaos;

namespace EndToEnd.Tests;

public sealed class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Kills_AFewAtRandom_LeaveTheSameWorldAsNone()
    {
        var tally = new Tally();
        var rounds = new Rounds(new Random(Seed: 1), tally, output.WriteLine);

        await rounds.RunAsync(kills: 3);

        Assert.True(rounds.IsSound);
        Assert.True(tally.Kills >= 3);
    }
}
