using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

/// <summary>What a vendor of tickets keeps: what was created under each key, and what each subject shows.</summary>
internal sealed class KeyedWorld(TimeProvider time)
{
    private readonly LateCommits later = new(time);
    private readonly List<(JournalKind Kind, string Key, string Id, DateTimeOffset VisibleAt)> created = [];
    private readonly Dictionary<string, string> shown = [];

    /// <summary>Gets what took effect, in order.</summary>
    public List<string> Committed { get; } = [];

    /// <summary>Gets why subjects take no writes.</summary>
    public Dictionary<string, string> Obstructed { get; } = [];

    public HashSet<string> Unreadable { get; } = [];

    public string Show(string subject) => shown.GetValueOrDefault(subject, "");

    public void CommitLater(TimeSpan delay, Action commit) => later.Add(delay, commit);

    public void CatchUp() => later.CatchUp();

    /// <summary>Commits a write as a vendor does that refuses nothing twice.</summary>
    public string Commit(KeyedWrite write, TimeSpan visibleAfter = default)
    {
        Committed.Add($"{write.Kind} {write.Key}");
        if (write.Kind.IsWrittenOnce())
        {
            created.Add((write.Kind, write.Key, $"{created.Count + 1}", time.GetUtcNow() + visibleAfter));
            return created[^1].Id;
        }

        shown[write.Subject] = write.Value!;
        return write.Subject;
    }

    public void PersonSets(string subject, string value) => shown[subject] = value;

    public void PersonRemoves(string key) => created.RemoveAll(thing => thing.Key == key);

    public Reading<KeyedState> Read(KeyedEntry entry)
    {
        CatchUp();
        if (Unreadable.Contains(entry.Subject))
            return Reading.Unknown<KeyedState>("its page failed");

        if (Find(entry) is { } id)
            return Reading.Known<KeyedState>(new KeyedState.Found(id));

        return Reading.Known(Obstructed.TryGetValue(entry.Subject, out var reason) ? new KeyedState.Obstructed(reason) : KeyedState.NotThere);
    }

    private string? Find(KeyedEntry entry) => entry.Kind.IsWrittenOnce()
        ? created.Find(thing => thing.Kind == entry.Kind && thing.Key == entry.Key && thing.VisibleAt <= time.GetUtcNow()).Id
        : Show(entry.Subject) == entry.Value ? entry.Subject : null;
}
