using System.Globalization;
using Integration.Core.Tests.Mapping.Matching;

// Matching [FIRST] [LAST]
var first = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
var last = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Math.Max(first, 160);
var worlds = Enumerable.Range(first, last - first + 1).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
    .Select(seed => (Seed: seed, Figures: MatchingFigures.Of(new NamingWorld(seed))));
var all = new List<(int Seed, MatchingFigures Figures)>();
foreach (var (seed, figures) in worlds)
{
    Console.WriteLine(Line($"seed {seed,4}", figures.AcceptedShare, figures.FirstShare, figures.Wrong.Count));
    foreach (var miss in figures.Misses)
        Console.WriteLine($"           {miss}");

    all.Add((seed, figures));
}

Console.WriteLine(Line("the worst", all.Min(world => world.Figures.AcceptedShare), all.Min(world => world.Figures.FirstShare), all.Max(world => world.Figures.Wrong.Count)));
var missed = all.Count(world => world.Figures.Misses.Count > 0);
Console.WriteLine(missed == 0 ? $"All {all.Count} worlds meet the bars." : $"{missed} of {all.Count} worlds miss a bar.");
return missed == 0 ? 0 : 1;

// Rounded down: the line promises nothing that was not reached.
static string Line(string world, double accepted, double first, int wrong) => string.Create(
    CultureInfo.InvariantCulture,
    $"{world}: {Math.Floor(accepted * 1000) / 10:0.0} % accepted, {Math.Floor(first * 1000) / 10:0.0} % first, {wrong} wrong");
