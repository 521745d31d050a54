using System.Globalization;
using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Reads and writes a policy as cells of a row.</summary>
internal static class PolicyCells
{
    // An empty cell keeps what the link has, so that no day at all needs a word.
    private const string NoDay = "none";

    public static BillingPolicy Read(MappingRow row, BillingPolicy policy, Action<string, string> problem) => policy with
    {
        Counts = Choose("counts", row.Counts, policy.Counts, problem),
        Minimum = Number("minimum", row.Minimum, policy.Minimum, problem),
        Excluded = Number("notBilled", row.NotBilled, policy.Excluded, problem),
        Summed = Flag("summed", row.Summed, policy.Summed, problem),
        TimeZone = Zone(row.TimeZone, policy.TimeZone, problem),
        Window = Choose("window", row.Window, policy.Window, problem),
        EffectiveDate = Choose("effectiveDate", row.EffectiveDate, policy.EffectiveDate, problem),
        CutOffDay = Day(row.CutOffDay, policy.CutOffDay, problem),
        UnitCost = Choose("unitCost", row.UnitCost, policy.UnitCost, problem),
        Drift = Choose("drift", row.Drift, policy.Drift, problem),
    };

    public static MappingRow Write(MappingRow row, BillingPolicy policy) => row with
    {
        Counts = policy.Counts.ToString(),
        Minimum = Text(policy.Minimum),
        NotBilled = Text(policy.Excluded),
        Summed = policy.Summed ? "true" : "false",
        TimeZone = policy.TimeZone,
        Window = policy.Window.ToString(),
        EffectiveDate = policy.EffectiveDate.ToString(),
        CutOffDay = policy.CutOffDay is { } day ? Text(day) : NoDay,
        UnitCost = policy.UnitCost.ToString(),
        Drift = policy.Drift.ToString(),
    };

    public static bool TryFlag(string text, out bool flag)
    {
        flag = text.Trim().ToUpperInvariant() is "TRUE" or "YES" or "1";
        return flag || text.Trim().ToUpperInvariant() is "FALSE" or "NO" or "0";
    }

    private static T Choose<T>(string column, string? text, T kept, Action<string, string> problem)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text))
            return kept;

        // A number would pass for a value of the enumeration.
        var name = Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        if (name is not null)
            return Enum.Parse<T>(name);

        problem(column, $"'{text}' is none of {string.Join(", ", Enum.GetNames<T>())}.");
        return kept;
    }

    private static int Number(string column, string? text, int kept, Action<string, string> problem)
    {
        if (string.IsNullOrWhiteSpace(text))
            return kept;

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;

        problem(column, $"'{text}' is no whole number of at least 0.");
        return kept;
    }

    private static bool Flag(string column, string? text, bool kept, Action<string, string> problem)
    {
        if (string.IsNullOrWhiteSpace(text))
            return kept;

        if (TryFlag(text, out var flag))
            return flag;

        problem(column, $"'{text}' is neither true nor false.");
        return kept;
    }

    private static string Zone(string? text, string kept, Action<string, string> problem)
    {
        if (string.IsNullOrWhiteSpace(text))
            return kept;

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(text.Trim(), out _))
            problem("timeZone", $"This machine does not know the time zone '{text}'; use an IANA id such as 'Europe/Berlin'.");

        return text.Trim();
    }

    private static int? Day(string? text, int? kept, Action<string, string> problem)
    {
        if (string.IsNullOrWhiteSpace(text))
            return kept;

        if (NoDay.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
            return null;

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31)
            return day;

        problem("cutOffDay", $"'{text}' is no day of a month, 1 to 31, and not {NoDay}.");
        return kept;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
