namespace Integration.Core.Journal;

/// <summary>
/// Cuts keyed writes into groups that are looked for, written and read back together, in the order given. A key stands in a group once, and of
/// what a subject shows only one write, so that the next one meets the earlier one already verified.
/// </summary>
internal static class KeyedGroups
{
    public static IEnumerable<IReadOnlyList<KeyedWrite>> Of(IEnumerable<KeyedWrite> writes, int size)
    {
        var group = new List<KeyedWrite>(size);
        foreach (var write in writes)
        {
            if (group.Count == size || group.Exists(earlier => Meets(earlier, write)))
            {
                yield return group;
                group = new List<KeyedWrite>(size);
            }

            group.Add(write);
        }

        if (group.Count > 0)
            yield return group;
    }

    /// <summary>Tells whether two writes write the same thing, or to the same thing absolutely, so that the first has to end before the second.</summary>
    public static bool Meets(KeyedWrite earlier, KeyedWrite later) =>
        earlier.Kind == later.Kind && (earlier.Key == later.Key || (!later.Kind.IsWrittenOnce() && earlier.Subject == later.Subject));
}
