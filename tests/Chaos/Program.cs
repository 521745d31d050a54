using System.Globalization;
using Chaos;

// Chaos [alerts] [KILLS] [SEED]
var isOfAlerts = args is ["alerts", ..];
var numbers = isOfAlerts ? args[1..] : args;
var kills = numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 100;
var seed = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : Environment.TickCount;
Console.WriteLine($"{kills} kills, seed {seed}.");

var tally = new Tally();
var random = new Random(seed);
IRounds rounds = isOfAlerts ? new TicketingRounds(random, tally, Console.WriteLine) : new BillingRounds(random, tally, Console.WriteLine);
await rounds.RunAsync(kills);
Console.WriteLine(tally);
Console.WriteLine((rounds.IsSound, isOfAlerts) switch
{
    (false, _) => "Some night did not end like its undisturbed twin.",
    (true, true) => "Every poll ended like its undisturbed twin: the same tickets with the same notes, each created once.",
    (true, false) => "Every night ended like its undisturbed twin: the same units, and one accepted adjustment for each line and date.",
});
return rounds.IsSound && tally.HasEveryState ? 0 : 1;
