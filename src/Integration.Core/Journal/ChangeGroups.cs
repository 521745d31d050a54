using Integration.Core.Billing;

namespace Integration.Core.Journal;

/// <summary>
/// Cuts changes into groups that are re-read, written and verified together. A line stands in a group once, with its unit cost,
/// so that its next change of units meets the earlier one already verified.
/// </summary>
internal static class ChangeGroups
{
    public static IEnumerable<IReadOnlyList<Change>> Of(IEnumerable<Change> changes, int lines)
    {
        var byLine = changes
            .GroupBy(change => (change.Contract, change.Line))
            .OrderBy(line => line.Key.Contract.Value, StringComparer.Ordinal)
            .ThenBy(line => line.Key.Line.Value, StringComparer.Ordinal)
            .Select(Waves)
            .ToList();

        for (var wave = 0; byLine.Exists(line => line.Count > wave); wave++)
        {
            foreach (var chunk in byLine.Where(line => line.Count > wave).Select(line => line[wave]).Chunk(lines))
                yield return [.. chunk.SelectMany(change => change)];
        }
    }

    private static List<Change[]> Waves(IEnumerable<Change> ofLine)
    {
        var all = ofLine.ToList();
        List<Change[]> waves = [.. all.OfType<UnitsChange>().OrderBy(change => change.EffectiveDate).Select(change => new Change[] { change })];
        Change[] others = [.. all.Where(change => change is not UnitsChange)];
        if (others.Length == 0)
            return waves;

        return waves is [var first, .. var later] ? [[.. first, .. others], .. later] : [others];
    }
}
