using System.Globalization;
using Chaos;

// Chaos [alerts|assets] [KILLS] [SEED]
var job = args is ["alerts" or "assets", ..] ? args[0] : "billing";
var numbers = job == "billing" ? args : args[1..];
var kills = numbers.Length > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 100;
var seed = numbers.Length > 1 ? int.Parse(numbers[1], CultureInfo.InvariantCulture) : Environment.TickCount;
Console.WriteLine($"{kills} kills, seed {seed}.");

var tally = new Tally();
var random = new Random(seed);
IRounds rounds = job switch
{
    "alerts" => new TicketingRounds(random, tally, Console.WriteLine),
    "assets" => new AssetRounds(random, tally, Console.WriteLine),
    _ => new BillingRounds(random, tally, Console.WriteLine),
};
await rounds.RunAsync(kills);
Console.WriteLine(tally);
Console.WriteLine((rounds.IsSound, job) switch
{
    (false, _) => "Some night did not end like its undisturbed twin.",
    (true, "alerts") => "Every poll ended like its undisturbed twin: the same tickets with the same notes, each created once.",
    (true, "assets") => "Every night ended like its undisturbed twin: the same assets, each created once and assigned to nobody.",
    _ => "Every night ended like its undisturbed twin: the same units, and one accepted adjustment for each line and date.",
});
return rounds.IsSound && tally.HasEveryState ? 0 : 1;
