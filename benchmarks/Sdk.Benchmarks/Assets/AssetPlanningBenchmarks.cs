using BenchmarkDotNet.Attributes;
using Integration.Core.Assets;

namespace Sdk.Benchmarks.Assets;

/// <summary>Matching and planning what was read: ten thousand devices against a hundred thousand. Read the ratio: it should be that of the devices.</summary>
[MemoryDiagnoser]
public class AssetPlanningBenchmarks
{
    private AssetPlanInput tenThousand = null!;
    private AssetPlanInput hundredThousand = null!;

    [GlobalSetup]
    public void Setup()
    {
        tenThousand = Fleet.Of(10_000);
        hundredThousand = Fleet.Of(100_000);
        if (TenThousand() != 200)
            throw new InvalidOperationException("The plan is not the one that the benchmark is about.");
    }

    [Benchmark(Baseline = true, Description = "10,000 devices and assets, 200 of them changed")]
    public int TenThousand() => AssetPlanner.Plan(tenThousand).Changes.Count;

    [Benchmark(Description = "100,000 devices and assets, 2,000 of them changed")]
    public int HundredThousand() => AssetPlanner.Plan(hundredThousand).Changes.Count;
}
