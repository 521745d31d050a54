namespace EndToEnd.Tests.Alerts;

/// <summary>A week of alerts with repeats, storms, resolutions and openings again, over real sockets and a real store.</summary>
public sealed class AlertWeekTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Week_OfAThousandAlerts_EndsAsTheScriptSays()
    {
        var week = new AlertWeek(alerts: 1000, number: 1);
        await using var world = await week.StartAsync();

        await week.PlayAsync(world, world.RunAsync);

        output.WriteLine(week.Truth.ToString());
        await week.AssertTrueAsync(world);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Week_DisturbedAtRandom_EndsAsTheSameWeekUndisturbed(int number)
    {
        var week = new AlertWeek(alerts: 120, number, organizations: 6, pollEveryHours: 3);
        await using var quiet = await week.StartAsync();
        await week.PlayAsync(quiet, quiet.RunAsync);
        var disturbance = new Disturbance(new Random(number));
        await using var disturbed = await week.StartAsync();

        await week.PlayAsync(disturbed, () => disturbance.PollAsync(disturbed));

        output.WriteLine(string.Join(", ", disturbance.Tally.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}")));
        await week.AssertTrueAsync(disturbed);
        Assert.Equal(quiet.Text, disturbed.Text);
    }
}
