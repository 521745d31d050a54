using TestSupport;

namespace Integration.Core.Tests;

/// <summary>Runs tasks whose only waits are on a manual clock: whenever one waits, the clock moves.</summary>
internal static class Pump
{
    public static void Run(ManualTimeProvider time, Func<Task> work)
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Drive(time, work());
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private static void Drive(ManualTimeProvider time, Task task)
    {
        // Without a timer the task resumes on the pool, as it does after a cancelled wait.
        while (!task.IsCompleted)
        {
            if (!time.AdvanceToNextTimer())
                Assert.True(Task.WhenAny(task).Wait(TimeSpan.FromSeconds(10)), "The engine waits for something that time does not bring.");
        }

        task.GetAwaiter().GetResult();
    }
}
