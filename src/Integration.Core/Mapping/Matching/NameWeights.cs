namespace Integration.Core.Mapping;

/// <summary>How much a word tells: one that many names have tells little.</summary>
internal sealed class NameWeights
{
    private const double CommonShare = 0.4;

    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);
    private readonly double most;

    public NameWeights(IEnumerable<CompanyName> names)
    {
        var all = 1;
        foreach (var name in names)
        {
            all++;
            foreach (var word in name.Whole.Words.Distinct(StringComparer.Ordinal))
                counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        most = Math.Log(1 + all);
    }

    /// <summary>The weight of a word: at most 1, and above 0.</summary>
    public double Of(string word)
    {
        if (!weights.TryGetValue(word, out var weight))
        {
            weight = (most - Math.Log(Math.Max(1, counts.GetValueOrDefault(word)))) / most * (CommonWords.Contains(word) ? CommonShare : 1);
            weights[word] = weight = Math.Max(0.05, weight);
        }

        return weight;
    }
}
