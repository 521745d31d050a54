using System.Globalization;
using Integration.Core;

namespace Integration.Autotask;

/// <summary>Autotask's ids are numbers; the engine's are text.</summary>
internal static class Ids
{
    public static bool TryRead(string text, out int id) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id);

    public static string Write(long id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The numbers among the lines' ids, each once.</summary>
    public static IReadOnlyList<int> Of(IEnumerable<ContractLineId> lines) =>
        [.. lines.Select(line => TryRead(line.Value, out var id) ? id : -1).Where(id => id >= 0).Distinct()];

    /// <summary>A reading for every line; one whose id is not a number was never asked for.</summary>
    public static IReadOnlyDictionary<ContractLineId, Reading<T>> ForEach<T>(IEnumerable<ContractLineId> lines, Func<int, Reading<T>> read) =>
        lines.Distinct().ToDictionary(
            line => line,
            line => TryRead(line.Value, out var id) ? read(id) : Reading.Unknown<T>($"'{line}' is not an id of Autotask, which are numbers"));
}
