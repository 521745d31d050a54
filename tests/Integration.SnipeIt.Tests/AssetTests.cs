using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.SnipeIt.Tests;

public sealed class AssetTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        seed.Hardware.Add(new HardwareSeed
        {
            AssetTag = "R&D <1>",
            Serial = "S\"1'",
            Name = "O'Neill & Söhne",
            Company = "Research & Development",
            AssignedTo = "ada",
            Fields = new Dictionary<string, string> { ["Operating System"] = "macOS > 26" },
        });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T2", Model = "ThinkCentre M70q", IsDeleted = true });
    }

    [Fact]
    public async Task GetAssetAsync_TextsEscapedForHtml_AreWhatWasTyped()
    {
        var asset = await Client.GetAssetAsync(1, Columns);

        Assert.Equal(("R&D <1>", "S\"1'", "O'Neill & Söhne"), (asset.AssetTag, asset.Serial, asset.Name));
        Assert.Equal(("MacBook Pro 14\"", "Mac15,6", "Apple"), (asset.Model!.Name, asset.ModelNumber, asset.Manufacturer!.Name));
        Assert.Equal("Research & Development", asset.Company!.Name);
        Assert.Equal("macOS > 26", asset.Fields[OperatingSystem]);
    }

    [Fact]
    public async Task GetAssetAsync_TypedEntities_AreDecodedOnceOnly()
    {
        Server.EditHardware(1, "name", "&lt;b&gt;");

        Assert.Equal("&lt;b&gt;", (await Client.GetAssetAsync(1, Columns)).Name);
    }

    [Fact]
    public async Task GetAssetAsync_EmptyOrWithoutTheField_AreToldApart()
    {
        var (with, without) = (await Client.GetAssetAsync(1, Columns), await Client.GetAssetAsync(2, Columns));

        Assert.True(with.Fields.Has(Memory));
        Assert.Null(with.Fields[Memory]);
        Assert.False(without.Fields.Has(Memory));
        Assert.False(with.Fields.Has("_snipeit_not_asked_for_9"));
        Assert.Null(without.Serial);
    }

    [Fact]
    public async Task GetAssetAsync_AssignedOrDeleted_IsSeenAndPrintedWithoutAName()
    {
        var (assigned, deleted) = (await Client.GetAssetAsync(1, Columns), await Client.GetAssetAsync(2, Columns));

        Assert.Equal("ada", assigned.Assignee);
        Assert.False(assigned.IsDeleted);
        Assert.Null(deleted.Assignee);
        Assert.True(deleted.IsDeleted);
        Assert.DoesNotContain("ada", assigned.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kathmandu")]
    public async Task GetAssetAsync_TimesOfTheServersZone_AreInstants(string zone)
    {
        Server.Behavior.TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        Server.EditHardware(1, "name", "touched");
        var options = Options();
        options.TimeZone = zone;
        using var client = Connect(options);

        Assert.Equal(Sandbox.Clock.GetUtcNow(), (await client.GetAssetAsync(1, Columns)).UpdatedAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GetAssetAsync_Absent_IsAnErrorInWhateverLanguage(bool isTranslated)
    {
        Server.Behavior.IsTranslated = isTranslated;

        var exception = await Assert.ThrowsAsync<SnipeItApiException>(() => Client.GetAssetAsync(99, Columns));

        Assert.False(exception.IsInvalid);
        Assert.False(exception.IsTransient);
        Assert.StartsWith("Snipe-IT refused GET /snipe-it/api/v1/hardware/99: 200 '", exception.Message, StringComparison.Ordinal);
    }
}
