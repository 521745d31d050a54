namespace Integration.Core.Mapping;

/// <summary>How alike two words are: 1 for the same, 0 for nothing in common; a common beginning counts more.</summary>
internal static class JaroWinkler
{
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;
    private const int LongestOnStack = 256;

    public static double Of(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.SequenceEqual(other))
            return 1;

        if (one.IsEmpty || other.IsEmpty || one.Length > LongestOnStack || other.Length > LongestOnStack)
            return 0;

        var jaro = Jaro(one, other);
        var prefix = Math.Min(one.CommonPrefixLength(other), LongestPrefix);
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }

    private static double Jaro(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var reach = Math.Max(0, (Math.Max(one.Length, other.Length) / 2) - 1);
        Span<bool> taken = stackalloc bool[other.Length];
        Span<char> matched = stackalloc char[one.Length];
        var matches = 0;
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(other.Length, i + reach + 1); j++)
            {
                if (taken[j] || one[i] != other[j])
                    continue;

                taken[j] = true;
                matched[matches++] = one[i];
                break;
            }
        }

        if (matches == 0)
            return 0;

        var (moved, at) = (0, 0);
        for (var j = 0; j < other.Length; j++)
        {
            if (taken[j] && matched[at++] != other[j])
                moved++;
        }

        return (((double)matches / one.Length) + ((double)matches / other.Length) + ((matches - (moved / 2.0)) / matches)) / 3;
    }
}
