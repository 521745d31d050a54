using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class LargeSeedTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        foreach (var hardware in SnipeItSeed.Uniform(100_000).Hardware)
            seed.Hardware.Add(hardware);
    }

    [Fact]
    public async Task Uniform_HundredThousand_AreListedToTheLast()
    {
        var last = await GetAsync("/hardware?sort=id&order=asc&limit=500&offset=99500");

        Assert.Equal(100_000, (int)last.Json["total"]!);
        Assert.Equal(500, Rows(last).Count);
        Assert.Equal("PF00100000", (string?)Rows(last)[^1]!["serial"]);
        Assert.Equal([42_000], Ids(await GetAsync("/hardware/byserial/PF00042000")));
    }
}
