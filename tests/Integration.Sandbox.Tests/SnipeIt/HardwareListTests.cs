using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class HardwareListTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        for (var number = 1; number <= 10; number++)
            seed.Hardware.Add(new HardwareSeed { AssetTag = $"T{number}", Serial = $"S{number}" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "old", Serial = "S11", Status = "Archived" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "gone", Serial = "S12", IsDeleted = true });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "gone and old", Serial = "S13", Status = "Archived", IsDeleted = true });
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("limit=3", 3)]
    [InlineData("limit=5", 4)]
    [InlineData("limit=0", 4)]
    [InlineData("limit=all", 4)]
    [InlineData("limit=-2", 2)]
    [InlineData("limit=-9", 9)]
    public async Task List_OddLimits_AnswersTheCapOrTheAbsolute(string limit, int rows)
    {
        Server.Behavior.MaxResults = 4;

        var answer = await GetAsync($"/hardware?sort=id&order=asc&{limit}");

        Assert.Equal(rows, Rows(answer).Count);
        Assert.Equal(10, (int)answer.Json["total"]!);
    }

    [Fact]
    public async Task List_OffsetPastTheEnd_AnswersNoRowsAndTheTotal()
    {
        var answer = await GetAsync("/hardware?offset=5000");

        Assert.Empty(Rows(answer));
        Assert.Equal(10, (int)answer.Json["total"]!);
    }

    [Fact]
    public async Task List_SortedById_PagesThroughEachOnce()
    {
        var first = Ids(await GetAsync("/hardware?sort=id&order=asc&limit=6"));
        Server.AddHardware(new Dictionary<string, string> { ["asset_tag"] = "new" });
        var second = Ids(await GetAsync("/hardware?sort=id&order=asc&limit=6&offset=6"));

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14], [.. first, .. second]);
    }

    [Fact]
    public async Task List_DefaultSort_LosesAndRepeatsRows()
    {
        var first = Ids(await GetAsync("/hardware?limit=5"));
        var second = Ids(await GetAsync("/hardware?limit=5&offset=5"));

        Assert.NotEqual(10, first.Union(second).Count());
    }

    [Fact]
    public async Task List_WithoutStatus_HidesArchivedAndDeleted()
    {
        Assert.Equal(Enumerable.Range(1, 10).Select(id => (long)id), Ids(await GetAsync("/hardware?sort=id&order=asc")));
        Assert.Equal([11], Ids(await GetAsync("/hardware?status=Archived")));
        Assert.Equal([13, 12], Ids(await GetAsync("/hardware?status=Deleted&sort=id")));
        Assert.Equal([11], Ids(await GetAsync("/hardware?status_id=4")));
    }

    [Fact]
    public async Task List_ArchivedShown_ShowsThemAmongTheOthers()
    {
        Server.Behavior.ShowsArchivedInLists = true;

        Assert.Equal(11, (int)(await GetAsync("/hardware")).Json["total"]!);
    }

    [Fact]
    public async Task List_BySerial_ComparesWithoutCaseAndHidesArchived()
    {
        Assert.Equal([3], Ids(await GetAsync("/hardware?serial=s3")));
        Assert.Equal(0, (int)(await GetAsync("/hardware?serial=S11")).Json["total"]!);
        Assert.Equal([11], Ids(await GetAsync("/hardware?serial=S11&status=Archived")));
        Assert.Equal(0, (int)(await GetAsync("/hardware?serial=S99")).Json["total"]!);
    }

    [Fact]
    public async Task List_EmptySerial_FiltersNothing() => Assert.Equal(10, (int)(await GetAsync("/hardware?serial=%20")).Json["total"]!);

    [Fact]
    public async Task List_OtherFilters_NarrowTheRows()
    {
        Server.EditHardware(4, OperatingSystem, "macOS");
        Server.EditHardware(5, "model_id", "2");

        Assert.Equal([4], Ids(await GetAsync($"/hardware?{OperatingSystem}=macOS")));
        Assert.Equal([5], Ids(await GetAsync("/hardware?model_id=2")));
        Assert.Equal([10, 1], Ids(await GetAsync("/hardware?sort=id&filter=%7B%22asset_tag%22%3A%221%22%7D")));
        Assert.Equal([10, 1], Ids(await GetAsync("/hardware?sort=id&search=t1")));
        Assert.Equal([7], Ids(await GetAsync("/hardware?asset_tag=t7")));
    }

    [Fact]
    public async Task List_OfACompany_ShowsItsAssetsAlone()
    {
        Server.EditHardware(2, "company_id", "1");
        Server.Behavior.TokenCompany = "Research & Development";

        Assert.Equal([2], Ids(await GetAsync("/hardware")));
        Assert.Equal(0, (int)(await GetAsync("/hardware?serial=S3")).Json["total"]!);
        Assert.Equal("error", Status(await GetAsync("/hardware/3")));
    }
}
