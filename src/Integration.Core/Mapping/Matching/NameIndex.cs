namespace Integration.Core.Mapping;

/// <summary>Finds the names that may be like another, by the rare rows of three letters that they share, without comparing every pair.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<int>> grams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> initials = new(StringComparer.Ordinal);
    private readonly double[] sizes;
    private readonly double[] scores;
    private readonly string[][] own;

    public NameIndex(IReadOnlyList<CompanyName> names)
    {
        own = [.. names.Select(name => GramsOf(name).ToArray())];
        for (var i = 0; i < names.Count; i++)
        {
            foreach (var gram in own[i])
                Add(grams, gram, i);

            foreach (var part in names[i].All)
            {
                Add(initials, InitialsOf(part), i);
                foreach (var word in part.Words)
                    Add(initials, word, i);
            }
        }

        scores = new double[names.Count];
        sizes = [.. own.Select(some => some.Sum(Weight))];
    }

    /// <summary>The positions of the names that share most with a name, in no order.</summary>
    public IReadOnlyCollection<int> Find(CompanyName name, int most)
    {
        var touched = new List<int>();
        var size = 0.0;
        foreach (var gram in GramsOf(name))
        {
            if (!grams.TryGetValue(gram, out var places))
                continue;

            var weight = Weight(gram);
            size += weight;
            foreach (var place in places)
            {
                if (scores[place] == 0)
                    touched.Add(place);

                scores[place] += weight;
            }
        }

        HashSet<int> found = [.. touched.OrderByDescending(place => scores[place] / (size + sizes[place])).ThenBy(place => place).Take(most)];
        touched.ForEach(place => scores[place] = 0);
        foreach (var part in name.All)
        {
            found.UnionWith(initials.GetValueOrDefault(InitialsOf(part), []).Take(most));
            foreach (var word in part.Words.Where(word => word.Length is > 1 and < 6))
                found.UnionWith(initials.GetValueOrDefault(word, []).Take(most));
        }

        return found;
    }

    private double Weight(string gram) => grams.TryGetValue(gram, out var places) ? Math.Log(1 + ((double)own.Length / places.Count)) : 0;

    private static void Add(Dictionary<string, List<int>> places, string key, int at)
    {
        if (!places.TryGetValue(key, out var list))
            places.Add(key, list = []);

        if (list.Count == 0 || list[^1] != at)
            list.Add(at);
    }

    private static string InitialsOf(NamePart part) => part.Words.Length > 1 ? string.Concat(part.Words.Select(word => word[0])) : "";

    private static IEnumerable<string> GramsOf(CompanyName name) => name.Whole.Words
        .Select(word => $"_{word}_").SelectMany(word => Enumerable.Range(0, word.Length - 2).Select(at => word.Substring(at, 3))).Distinct(StringComparer.Ordinal);
}
