using Chaos;

namespace EndToEnd.Tests;

public sealed class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public async Task KillsOfBilling_AFewAtRandom_LeaveTheSameWorldAsNone()
    {
        var tally = new Tally();
        var rounds = new BillingRounds(new Random(Seed: 1), tally, output.WriteLine);

        await rounds.RunAsync(kills: 3);

        Assert.True(rounds.IsSound);
        Assert.True(tally.Kills >= 3);
    }

    [Fact]
    public async Task KillsOfTicketing_AFewAtRandom_LeaveTheSameWorldAsNone()
    {
        var tally = new Tally();
        var rounds = new TicketingRounds(new Random(Seed: 1), tally, output.WriteLine);

        await rounds.RunAsync(kills: 3);

        Assert.True(rounds.IsSound);
        Assert.True(tally.Kills >= 3);
    }

    [Fact]
    public async Task KillsOfAssets_AFewAtRandom_LeaveTheSameWorldAsNone()
    {
        var tally = new Tally();
        var rounds = new AssetRounds(new Random(Seed: 1), tally, output.WriteLine);

        await rounds.RunAsync(kills: 3);

        Assert.True(rounds.IsSound);
        Assert.True(tally.Kills >= 3);
    }
}
