using Integration.Core;
using Integration.Core.Assets;
using Integration.Dots;
using Integration.SnipeIt;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

var configuration = new ConfigurationBuilder().AddEnvironmentVariables("MSPSYNC_").Build();
var services = new ServiceCollection();

#region dots
services.AddIntegration("equipment").AddDots(configuration.GetSection("Dots"));
#endregion

#region snipe-it
services.AddIntegration("office").AddSnipeIt(options =>
{
    options.Address = new Uri("https://assets.example.com");
    options.Token = configuration["SnipeIt:Token"];
    options.Fields[AssetFields.OperatingSystem] = "Operating System";
    options.Fields[AssetFields.Memory] = "_snipeit_memory_3";
    options.Create.Status = "Ready to Deploy";
    options.Create.Tag = "PC-{serial}";
    options.Create.Models["MacBookPro18,3"] = "MacBook Pro 14\"";
});
#endregion

await using var provider = services.BuildServiceProvider();

#region check
foreach (var name in (string[])["equipment", "office"])
{
    var target = provider.GetRequiredKeyedService<IAssetTarget>(name);
    foreach (var finding in await target.CheckAsync())
        Console.WriteLine($"{target.Name}: {finding.Severity} {finding.Code} {finding.Text} {finding.Fix}");
}
#endregion
