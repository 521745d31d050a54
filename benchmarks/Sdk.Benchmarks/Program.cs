using BenchmarkDotNet.Running;
using Sdk.Benchmarks.Assets;
using Sdk.Benchmarks.Nights;

return args switch
{
    ["assets", .. var rest] => await AssetsCommand.RunAsync(rest),
    ["nights", .. var rest] => await NightsCommand.RunAsync(rest),
    ["first", var sandbox, var store] => await NightsCommand.RunFirstAsync(new Uri(sandbox), store),
    ["sandbox", var organizations] => await SandboxProcess.ServeAsync(int.Parse(organizations, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}
