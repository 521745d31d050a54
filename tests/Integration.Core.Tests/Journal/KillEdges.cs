using Integration.Core.Journal;
using Integration.Sqlite;

namespace Integration.Core.Tests.Journal;

/// <summary>Processes that die at one durable transition after another, over a store on disk.</summary>
internal static class KillEdges
{
    /// <summary>Kills at every edge in turn, until a run passes its last one undisturbed.</summary>
    public static async Task WalkAsync(bool after, Func<Kill, int, Task<bool>> wasKilled)
    {
        for (var edge = 0; ; edge++)
        {
            var kill = after ? Kill.After(edge) : Kill.Before(edge);
            if (!await wasKilled(kill, edge))
            {
                Assert.True(edge > 4, "The undisturbed run has more edges than were reached.");
                return;
            }
        }
    }

    public static async Task<bool> WasKilledAsync(string path, Action<SqliteSyncStore> run)
    {
        await using var store = new SqliteSyncStore(path);
        await store.OpenAsync();
        try
        {
            run(store);
            return false;
        }
        catch (KilledException)
        {
            return true;
        }
    }

    public static async Task AssertNothingOpenAsync(string path)
    {
        await using var store = new SqliteSyncStore(path);
        await store.OpenAsync();
        Assert.Empty(await store.Journal.ListAsync([JournalState.Intent, .. JournalMoves.Open]));
    }
}
