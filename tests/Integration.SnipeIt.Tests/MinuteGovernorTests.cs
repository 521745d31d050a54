using Integration.SnipeIt.Calls;
using Shared.Http;
using TestSupport;

namespace Integration.SnipeIt.Tests;

public sealed class MinuteGovernorTests
{
    private static readonly WireCall Call = new() { Method = HttpMethod.Get, BaseAddress = new Uri("https://assets.example.com/"), Target = "", Operation = "test" };

    private readonly ManualTimeProvider time = new();

    [Fact]
    public async Task AcquireAsync_MoreThanAMinuteHas_WaitsAMinuteFromTheResponse()
    {
        var governor = new MinuteGovernor(2, time);
        var slow = await governor.AcquireAsync(Call, default);
        (await governor.AcquireAsync(Call, default)).Dispose();
        time.Advance(TimeSpan.FromSeconds(10));
        slow.Dispose();

        var third = governor.AcquireAsync(Call, default).AsTask();
        var fourth = governor.AcquireAsync(Call, default).AsTask();
        time.Advance(TimeSpan.FromSeconds(50));

        Assert.True(third.IsCompletedSuccessfully);
        Assert.False(fourth.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(fourth.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_WhileAllAreUnderWay_WaitsForOneAndItsMinute()
    {
        var governor = new MinuteGovernor(1, time);
        var first = await governor.AcquireAsync(Call, default);
        var second = governor.AcquireAsync(Call, default).AsTask();
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(second.IsCompleted);

        first.Dispose();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(second.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_CancelledWhileWaiting_LeavesTheTurnToTheNext()
    {
        var governor = new MinuteGovernor(1, time);
        (await governor.AcquireAsync(Call, default)).Dispose();
        using var cancel = new CancellationTokenSource();
        var given = governor.AcquireAsync(Call, cancel.Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(30));

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        var next = governor.AcquireAsync(Call, default).AsTask();
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.True(next.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task AcquireAsync_AtAnyPace_NeverPutsMoreIntoAMinute(int seed)
    {
        const int Limit = 7;
        var governor = new MinuteGovernor(Limit, time);
        var random = new Random(seed);
        var arrivals = new List<DateTimeOffset>();
        for (var request = 0; request < 200; request++)
        {
            var turn = governor.AcquireAsync(Call, default).AsTask();
            while (!turn.IsCompleted)
                Assert.True(time.AdvanceToNextTimer());
            var latency = TimeSpan.FromMilliseconds(random.Next(4000));
            arrivals.Add(time.GetUtcNow() + latency * random.NextDouble());
            time.Advance(latency);
            (await turn).Dispose();
        }

        Assert.All(arrivals.Zip(arrivals.Skip(Limit)), pair => Assert.True(pair.Second - pair.First >= TimeSpan.FromMinutes(1)));
    }
}
