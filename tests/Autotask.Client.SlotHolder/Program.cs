using Autotask.Client;
using Autotask.Client.SlotHolder;

var (command, budget, witnesses, calls) = (args[0], args[1], args[2], int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture));

var options = new AutotaskClientOptions
{
    UserName = "api@msp.example",
    Secret = "secret",
    IntegrationCode = "CODE",
    ZoneDiscoveryAddress = new Uri("http://127.0.0.1:9/"),
};
options.UseRequestBudget(new FileRequestBudget(budget, new AutotaskRequestBudgetOptions { ThresholdInterval = Timeout.InfiniteTimeSpan }));

using var wire = new WitnessHandler(witnesses, isForEver: command == "hold");
using var http = new HttpClient(wire);
using var client = new AutotaskClient(http, options);
await Task.WhenAll(Enumerable.Range(1, calls).Select(id => client.SendAsync(new AutotaskRequest { Method = HttpMethod.Get, Path = $"Companies/{id}" })));
Console.WriteLine(wire.Most);
