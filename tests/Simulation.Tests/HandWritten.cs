using System.Globalization;

namespace Simulation.Tests;

/// <summary>The tables that README.md reasons out.</summary>
internal static class HandWritten
{
    public static IReadOnlyList<(DateOnly Date, int From, int To)> Changes(int contract, int period) =>
    [
        .. Rows("changes.csv")
            .Where(row => Number(row[0]) == contract && Number(row[1]) == period)
            .SelectMany(row => Years(row).SelectMany(year => Months(row[4]).Select(month => (new DateOnly(year, month, Number(row[5])), Number(row[6]), Number(row[7])))))
            .Order(),
    ];

    public static IReadOnlyList<(DateOnly Date, int From, int To)> Changes(string scenario) =>
    [
        .. Rows("scenarios.csv").Where(row => row[0] == scenario)
            .Select(row => (DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), Number(row[2]), Number(row[3]))),
    ];

    public static int Mark(DateOnly day) => Number(
        Rows("marks.csv").Single(row => Months(row[0]).Contains(day.Month) && Number(row[1]) <= day.Day && day.Day <= Number(row[2]))[3]);

    private static IEnumerable<int> Years(string[] row) => Enumerable.Range(Number(row[2]), Number(row[3]) - Number(row[2]) + 1);

    private static IEnumerable<int> Months(string text) => text.Split(' ').Select(Number);

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)).Skip(1).Select(line => line.Split(','));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
