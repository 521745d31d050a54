using System.Globalization;
using Integration.Core;

namespace Integration.Autotask;

/// <summary>Autotask's ids are numbers; the engine's are text.</summary>
internal static class Ids
{
    public static bool TryRead(string text, out int id) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    public static string Write(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The numbers among the ids, each once.</summary>
    /// <typeparam name="TId">A type of ids, whose text is the id.</typeparam>
    public static IReadOnlyList<int> Of<TId>(IEnumerable<TId> ids)
        where TId : struct => [.. ids.Select(id => TryRead(id.ToString()!, out var number) ? number : -1).Where(number => number >= 0).Distinct()];

    /// <summary>A reading for every id; one that is not a number was never asked for.</summary>
    /// <typeparam name="TId">A type of ids, whose text is the id.</typeparam>
    /// <typeparam name="T">What is read.</typeparam>
    public static IReadOnlyDictionary<TId, Reading<T>> ForEach<TId, T>(IEnumerable<TId> ids, Func<int, Reading<T>> read)
        where TId : struct =>
        ids.Distinct().ToDictionary(
            id => id,
            id => TryRead(id.ToString()!, out var number) ? read(number) : Reading.Unknown<T>($"'{id}' is not an id of Autotask, which are numbers"));
}
