using System.Globalization;

namespace Integration.Core.Journal;

/// <summary>What an entry changes of a line, as it should be or as it was read: units, with the unit cost that travels with them; or a unit cost.</summary>
internal readonly record struct LineValue(decimal Value, decimal? WithCost)
{
    public static LineValue Before(LineEntry entry) => new(entry.From, entry.UnitCost?.From);

    public static LineValue After(LineEntry entry) => new(entry.To, entry.UnitCost?.To);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value}{(WithCost is { } cost ? $" at {cost}" : "")}");
}
