#region quick-start
using Dots.Client;

using var dots = new DotsClient(new DotsClientOptions { ApiKey = Environment.GetEnvironmentVariable("DOTS_API_KEY") });
var employee = await dots.Employees.GetAsync("ann@example.com");
foreach (var asset in employee.Assets)
    Console.WriteLine($"{employee.FullName} has {asset.Id}, serial number {asset.SerialNumber ?? "none"}");
#endregion

await UsingDots.Examples.RunAsync(dots);
