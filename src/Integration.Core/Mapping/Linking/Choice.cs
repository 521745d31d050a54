namespace Integration.Core.Mapping;

/// <summary>Finds the one of several things that an id or a name means, or says what could be meant.</summary>
internal static class Choice
{
    private const int Most = 5;

    public static (T? Found, string? Problem) Find<T>(string kind, string wanted, IReadOnlyCollection<T> all, Func<T, (string Id, string Name)> describe)
        where T : class
    {
        var text = wanted.Trim();
        List<T> found = [.. all.Where(one => describe(one).Id == text)];
        if (found.Count == 0)
            found = [.. all.Where(one => string.Equals(describe(one).Name.Trim(), text, StringComparison.OrdinalIgnoreCase))];

        return found switch
        {
            [var one] => (one, null),
            [] => (null, $"There is no {kind} '{text}'.{Similar(text, [.. all.Select(describe)])}"),
            _ => (null, $"{found.Count} {kind}s are called '{text}': {string.Join(", ", found.Select(one => describe(one).Id))}. Give the id."),
        };
    }

    public static string List(IEnumerable<(string Id, string Name)> all) => string.Join(", ", all.Select(one => $"{one.Name} ({one.Id})"));

    private static string Similar(string wanted, IReadOnlyList<(string Id, string Name)> all)
    {
        if (all.Count is > 0 and <= Most)
            return $" There is {List(all)}.";

        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).ToList();
        var similar = all.Where(one => words.Exists(word => one.Name.Contains(word, StringComparison.OrdinalIgnoreCase))).Take(Most).ToList();
        return similar.Count == 0 ? "" : $" There is {List(similar)}.";
    }
}
