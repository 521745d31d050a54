using TestSupport;

namespace Autotask.Client.Tests.Limits;

public sealed class RequestBudgetTests
{
    private static readonly AutotaskRequestBudgetOptions NeverAsking = new() { ThresholdInterval = Timeout.InfiniteTimeSpan };

    private readonly ManualTimeProvider time = new();

    [Fact]
    public async Task AcquireAsync_SlotsTaken_WaitsForOneToBeLeft()
    {
        var budget = new AutotaskRequestBudget(NeverAsking, time);
        var first = await Acquire(budget, "CODE", "Companies");
        using var second = await Acquire(budget, "CODE", "Companies");

        var third = Acquire(budget, "CODE", "companies");
        Assert.False(third.IsCompleted);
        first.Dispose();

        using var held = await third;
    }

    [Fact]
    public async Task AcquireAsync_AnotherObjectOrCode_HasSlotsOfItsOwn()
    {
        var budget = new AutotaskRequestBudget(NeverAsking with { Slots = 1 }, time);
        using var first = await Acquire(budget, "CODE", "Companies");

        Assert.True(Acquire(budget, "CODE", "Contracts").IsCompletedSuccessfully);
        Assert.True(Acquire(budget, "OTHER", "Companies").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_ChildRoute_TakesTheSlotsOfParentAndChild()
    {
        var budget = new AutotaskRequestBudget(NeverAsking with { Slots = 1 }, time);
        var child = await Acquire(budget, "CODE", "Contracts", "ContractServices");

        var parent = Acquire(budget, "CODE", "Contracts");
        var sibling = Acquire(budget, "CODE", "ContractServices");
        Assert.False(parent.IsCompleted || sibling.IsCompleted);
        child.Dispose();

        await Task.WhenAll(parent, sibling);
    }

    [Fact]
    public async Task AcquireAsync_ChildRoutesNamedInBothOrders_DoNotWaitForEachOther()
    {
        var budget = new AutotaskRequestBudget(NeverAsking with { Slots = 1 }, time);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            string[] objects = number % 2 == 0 ? ["Contracts", "ContractServices"] : ["ContractServices", "Contracts"];
            using var held = await Acquire(budget, "CODE", objects);
            await Task.Yield();
        }));
    }

    [Fact]
    public async Task AcquireAsync_CancelledWhileWaitingForTheSecondSlot_LeavesTheFirst()
    {
        var budget = new AutotaskRequestBudget(NeverAsking with { Slots = 1 }, time);
        using var parent = await Acquire(budget, "CODE", "Contracts");
        using var cancel = new CancellationTokenSource();

        var child = budget.AcquireAsync("CODE", ["Contracts", "ContractServices"], Reading(0), cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => child);

        Assert.True(Acquire(budget, "CODE", "ContractServices").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_CancelledWhileWaitingForASlot_GivesTheHourlyRequestBack()
    {
        var budget = new AutotaskRequestBudget(NeverAsking with { Slots = 1, RequestsPerHour = 10, HourlyShare = 0.2 }, time);
        var first = await Acquire(budget, "CODE", "Companies");
        using var cancel = new CancellationTokenSource();
        var abandoned = budget.AcquireAsync("CODE", ["Companies"], Reading(0), cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => abandoned);
        first.Dispose();

        Assert.True(Acquire(budget, "CODE", "Companies").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task AcquireAsync_HourlyShareUsed_WaitsForTheHourAndHoldsNoSlot()
    {
        var budget = new AutotaskRequestBudget(NeverAsking with { Slots = 1, RequestsPerHour = 10, HourlyShare = 0.2 }, time);
        (await Acquire(budget, "CODE", "Companies")).Dispose();
        (await Acquire(budget, "CODE", "Companies")).Dispose();

        var third = Acquire(budget, "CODE", "Companies");
        await time.TimerDueInAsync(TimeSpan.FromMinutes(61));
        Assert.True(budget.AcquireAsync("CODE", ["Companies"], null, default).AsTask().IsCompletedSuccessfully);
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task AcquireAsync_OneHourAfterAnother_HandsOutTheShareInEveryHour()
    {
        var budget = new AutotaskRequestBudget(NeverAsking with { RequestsPerHour = 100, HourlyShare = 0.1 }, time);
        var taken = new List<DateTimeOffset>();
        for (var request = 0; request < 35; request++)
        {
            var acquiring = Acquire(budget, "CODE", "Companies");
            while (!acquiring.IsCompleted)
                time.Advance(TimeSpan.FromMinutes(1));
            (await acquiring).Dispose();
            taken.Add(time.GetUtcNow());
            time.Advance(TimeSpan.FromSeconds(97));
        }

        Assert.All(taken, start => Assert.InRange(taken.Count(at => at >= start && at < start.AddHours(1)), 1, 10));
    }

    [Fact]
    public async Task AcquireAsync_ManyAtOnce_AsksForTheThresholdOnce()
    {
        var budget = new AutotaskRequestBudget(timeProvider: time);
        var asked = 0;
        var answer = new TaskCompletionSource<ThresholdInformation>();

        var acquiring = Enumerable.Range(0, 5).Select(number => budget.AcquireAsync("CODE", [$"Object{number}"], _ => Ask(), default).AsTask()).ToList();
        answer.SetResult(Usage(100));
        await Task.WhenAll(acquiring);
        time.Advance(TimeSpan.FromSeconds(89));
        await budget.AcquireAsync("CODE", ["Object9"], _ => Ask(), default);

        Assert.Equal(1, asked);
        time.Advance(TimeSpan.FromSeconds(1));
        await budget.AcquireAsync("CODE", ["Object9"], _ => Ask(), default);
        Assert.Equal(2, asked);

        Task<ThresholdInformation> Ask()
        {
            asked++;
            return answer.Task;
        }
    }

    [Fact]
    public async Task AcquireAsync_OthersUseTheDatabaseUp_WaitsForTheNextReading()
    {
        var budget = new AutotaskRequestBudget(timeProvider: time);
        var usage = 9_000;

        var acquiring = budget.AcquireAsync("CODE", ["Companies"], _ => Task.FromResult(Usage(usage)), default).AsTask();
        Assert.False(acquiring.IsCompleted);
        usage = 4_000;
        await time.AdvanceToTimerAsync(TimeSpan.FromSeconds(90));

        using var held = await acquiring;
    }

    [Fact]
    public async Task AcquireAsync_DatabaseWithAnotherLimit_TakesItsShareOfThat()
    {
        var budget = new AutotaskRequestBudget(new AutotaskRequestBudgetOptions { HourlyShare = 0.5 }, time);
        for (var request = 0; request < 10; request++)
            (await budget.AcquireAsync("CODE", ["Companies"], _ => Task.FromResult(Usage(0, limit: 20)), default)).Dispose();

        Assert.False(budget.AcquireAsync("CODE", ["Companies"], _ => Task.FromResult(Usage(0, limit: 20)), default).AsTask().IsCompleted);
    }

    [Fact]
    public async Task AcquireAsync_ReadingFails_GoesOnWithTheOwnCount()
    {
        var budget = new AutotaskRequestBudget(timeProvider: time);

        using var held = await budget.AcquireAsync("CODE", ["Companies"], _ => throw new AutotaskApiException("down"), default);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Slots_OutsideOfWhatAutotaskAllows_IsRefused(int slots) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AutotaskRequestBudgetOptions { Slots = slots });

    private static ThresholdInformation Usage(int count, int limit = 10_000) =>
        new() { CurrentTimeframeRequestCount = count, ExternalRequestThreshold = limit, RequestThresholdTimeframe = 60 };

    private static Func<CancellationToken, Task<ThresholdInformation>> Reading(int count) => _ => Task.FromResult(Usage(count));

    private static Task<IDisposable> Acquire(AutotaskRequestBudget budget, string code, params string[] objects) =>
        budget.AcquireAsync(code, objects, Reading(0), default).AsTask();
}
