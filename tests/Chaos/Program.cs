using System.Globalization;
using Chaos;

// Chaos [KILLS] [SEED]
var kills = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
Console.WriteLine($"{kills} kills, seed {seed}.");

var tally = new Tally();
var rounds = new Rounds(new Random(seed), tally, Console.WriteLine);
await rounds.RunAsync(kills);
Console.WriteLine(tally);
Console.WriteLine(rounds.IsSound
    ? "Every night ended like its undisturbed twin: the same units, and one accepted adjustment for each line and date."
    : "Some night did not end like its undisturbed twin.");
return rounds.IsSound && tally.HasEveryState ? 0 : 1;
