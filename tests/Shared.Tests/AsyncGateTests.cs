namespace Shared.Tests;

public sealed class AsyncGateTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task EnterAsync_PlacesTaken_LetsWaitersInInTheirOrder()
    {
        var gate = new AsyncGate(1);
        var first = await gate.EnterAsync(None);
        var order = new List<int>();
        var waiters = Enumerable.Range(0, 3).Select(async number =>
        {
            using var place = await gate.EnterAsync(None);
            order.Add(number);
        }).ToList();

        Assert.Empty(order);
        first.Dispose();
        await Task.WhenAll(waiters);

        Assert.Equal([0, 1, 2], order);
    }

    [Fact]
    public async Task EnterAsync_CancelledWhileWaiting_TakesNoPlace()
    {
        var gate = new AsyncGate(1);
        var first = await gate.EnterAsync(None);
        using var cancel = new CancellationTokenSource();
        var waiter = gate.EnterAsync(cancel.Token).AsTask();

        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiter);
        first.Dispose();

        Assert.True(gate.EnterAsync(None).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Dispose_Twice_LeavesOnce()
    {
        var gate = new AsyncGate(1);
        var first = await gate.EnterAsync(None);
        first.Dispose();
        first.Dispose();
        _ = await gate.EnterAsync(None);

        Assert.False(gate.EnterAsync(None).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Dispose_WithAHundredThousandWaitersThatLeaveAtOnce_KeepsTheStackShallow()
    {
        var gate = new AsyncGate(1);
        var first = await gate.EnterAsync(None);
        var waiters = Enumerable.Range(0, 100_000).Select(async _ => (await gate.EnterAsync(None)).Dispose()).ToList();

        first.Dispose();

        Assert.All(waiters, waiter => Assert.True(waiter.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Dispose_ResumesTheWaiterOnTheThreadThatLeft()
    {
        var gate = new AsyncGate(1);
        var first = await gate.EnterAsync(None);
        var resumedOn = 0;
        var waiter = Enter();

        async Task Enter()
        {
            using var place = await gate.EnterAsync(None).ConfigureAwait(false);
            resumedOn = Environment.CurrentManagedThreadId;
        }

        first.Dispose();
        var left = Environment.CurrentManagedThreadId;
        await waiter;

        Assert.Equal(left, resumedOn);
    }
}
