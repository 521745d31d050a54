namespace Integration.Core.Mapping;

/// <summary>How alike two names are: from 0 to 1.</summary>
internal static class NameLikeness
{
    private const double LeastAlike = 0.86;
    private const double AbbreviationScore = 0.85;
    private const double InitialsScore = 0.8;
    private const double RunTogether = 0.94;
    private const double SlipScore = 0.96;
    private const int ShortestSlip = 5;
    private const int MostLettersMore = 2;

    public static double Of(NamePart first, NamePart second, NameWeights weights)
    {
        var (one, other) = (first.Words, second.Words);
        Span<bool> taken = stackalloc bool[other.Length];
        Span<bool> matched = stackalloc bool[one.Length];
        Span<double> alike = stackalloc double[one.Length * other.Length];
        for (var cell = 0; cell < alike.Length; cell++)
            alike[cell] = Alike(one[cell / other.Length], other[cell % other.Length]);

        var (score, total) = (0.0, one.Sum(weights.Of) + other.Sum(weights.Of));
        while (Best(alike, matched, taken) is >= 0 and var best)
        {
            var (i, j) = (best / other.Length, best % other.Length);
            (matched[i], taken[j]) = (true, true);
            score += alike[best] * (weights.Of(one[i]) + weights.Of(other[j]));
        }

        score += Initials(one, matched, other, taken, weights) + Initials(other, taken, one, matched, weights);
        return Math.Max(total == 0 ? 0 : score / total, OfWhole(first.Letters, second.Letters));
    }

    /// <summary>Compares the letters of two names, without blanks: words that were run together or split, and names that were cut off. Zero for others.</summary>
    public static double OfWhole(string one, string other)
    {
        if (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal))
            return (double)Math.Min(one.Length, other.Length) / Math.Max(one.Length, other.Length);

        if (IsSlip(one, other))
            return SlipScore;

        return Math.Abs(one.Length - other.Length) <= MostLettersMore && JaroWinkler.Of(one, other) is >= RunTogether and var alike ? alike : 0;
    }

    /// <summary>Tells whether one word is the other with a letter too many or missing, or with two that have changed places.</summary>
    public static bool IsMistyped(string one, string other) => one.All(char.IsLetter) && other.All(char.IsLetter)
        && IsSlip(one, other) && (one.Length != other.Length || one.Order().SequenceEqual(other.Order()));

    // One letter is another, too many or missing, or two have changed places.
    private static bool IsSlip(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (Math.Min(one.Length, other.Length) < ShortestSlip)
            return false;

        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }

        return (one.Length <= 1 && other.Length <= 1) || (one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0]);
    }

    private static int Best(ReadOnlySpan<double> alike, ReadOnlySpan<bool> matched, ReadOnlySpan<bool> taken)
    {
        var best = -1;
        for (var cell = 0; cell < alike.Length; cell++)
        {
            if (alike[cell] > 0 && (best < 0 || alike[cell] > alike[best]) && !matched[cell / taken.Length] && !taken[cell % taken.Length])
                best = cell;
        }

        return best;
    }

    private static double Alike(string one, string other)
    {
        if (one == other)
            return 1;

        // Studio 54 and Studio 45 are two.
        if (char.IsDigit(one[0]) || char.IsDigit(other[0]))
            return 0;

        return JaroWinkler.Of(one, other) is >= LeastAlike and var alike ? alike
            : IsShortened(one, other) ? AbbreviationScore : 0;
    }

    /// <summary>Tells whether one of two words stands for the other: tech for technologies, mgmt for management, intl for international.</summary>
    public static bool IsShortened(string one, string other) => IsShort(one, other) || IsShort(other, one);

    private static bool IsShort(string word, string of)
    {
        if (word.Length < 3 || word.Length + 2 > of.Length || word[0] != of[0])
            return false;

        var at = 0;
        foreach (var letter in of)
        {
            if (at < word.Length && letter == word[at])
                at++;
        }

        return at == word.Length;
    }

    // One word left over on one side stands for the initials of a row of words left over on the other.
    private static double Initials(string[] one, Span<bool> matched, string[] other, Span<bool> taken, NameWeights weights)
    {
        for (var i = 0; i < one.Length; i++)
        {
            var length = one[i].Length;
            for (var start = 0; !matched[i] && length > 1 && start + length <= other.Length; start++)
            {
                var row = Enumerable.Range(start, length).ToArray();
                if (taken.Slice(start, length).Contains(true) || row.Any(j => other[j][0] != one[i][j - start]))
                    continue;

                matched[i] = true;
                taken.Slice(start, length).Fill(true);
                return InitialsScore * (weights.Of(one[i]) + row.Sum(j => weights.Of(other[j])));
            }
        }

        return 0;
    }
}
