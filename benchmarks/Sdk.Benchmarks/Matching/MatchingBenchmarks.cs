using BenchmarkDotNet.Attributes;
using Integration.Core.Mapping;
using Integration.Core.Tests.Mapping.Matching;

namespace Sdk.Benchmarks.Matching;

/// <summary>Suggesting accounts for tenants, names as two systems write them: 2,000 on both sides. The bar is 2 s for all of them; pairs grow with the square, and the time must not.</summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private MatchInput half = null!;
    private MatchInput whole = null!;

    [GlobalSetup]
    public void Setup()
    {
        var world = new NamingWorld(seed: 1);
        whole = new MatchInput { Tenants = world.Tenants, Accounts = world.Accounts };
        half = new MatchInput { Tenants = [.. world.Tenants.Where((_, i) => i % 2 == 0)], Accounts = [.. world.Accounts.Where((_, i) => i % 2 == 0)] };
    }

    [Benchmark(Baseline = true, Description = "1,000 tenants, 1,000 accounts")]
    public int Half() => TenantMatcher.Suggest(half).Count;

    [Benchmark(Description = "2,000 tenants, 2,000 accounts")]
    public int Whole() => TenantMatcher.Suggest(whole).Count;
}
