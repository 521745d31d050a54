namespace Integration.Core.Tests.Journal;

/// <summary>Requests that a vendor still works on after their client gave up.</summary>
internal sealed class LateCommits(TimeProvider time)
{
    private readonly List<(DateTimeOffset At, Action Commit)> later = [];

    public void Add(TimeSpan delay, Action commit) => later.Add((time.GetUtcNow() + delay, commit));

    public void CatchUp()
    {
        var now = time.GetUtcNow();
        foreach (var (_, commit) in later.Where(item => item.At <= now).OrderBy(item => item.At).ToList())
            commit();

        later.RemoveAll(item => item.At <= now);
    }
}
