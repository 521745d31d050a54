namespace Integration.Core.Assets;

/// <summary>Finds the positions of a list that have a key. A hundred thousand keys of one position each cost no list each.</summary>
internal sealed class Chains<TKey>(int count, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> heads = new(count, comparer);
    private readonly int[] next = new int[count];

    /// <summary>Adds a position; the caller adds each at most once.</summary>
    public void Add(TKey key, int position)
    {
        next[position] = heads.TryGetValue(key, out var head) ? head : -1;
        heads[key] = position;
    }

    /// <summary>Lists the positions with a key, the one added last first.</summary>
    public IEnumerable<int> Of(TKey key)
    {
        for (var position = First(key); position >= 0; position = next[position])
            yield return position;
    }

    /// <summary>The position added last; below zero when there is none.</summary>
    public int First(TKey key) => heads.TryGetValue(key, out var head) ? head : -1;

    /// <summary>Tells whether a key has more positions than one.</summary>
    public bool Repeats(TKey key) => First(key) is >= 0 and var first && next[first] >= 0;
}
