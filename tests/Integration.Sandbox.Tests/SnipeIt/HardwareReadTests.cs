using System.Net;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class HardwareReadTests : SnipeItTest
{
    private const string Absent = """{"status":"error","messages":"Asset does not exist.","payload":null}""";

    protected override void Plant(SnipeItSeed seed)
    {
        seed.Manufacturers.Add("Müller <& Co>");
        seed.Models.Add(new HardwareModelSeed("R&D's \"Box\"", "Laptops", "Müller <& Co>", "X<1>"));
        seed.Hardware.Add(new HardwareSeed
        {
            AssetTag = "T1",
            Serial = "A/B 1",
            Name = "R&D",
            Model = "R&D's \"Box\"",
            Company = "Research & Development",
            AssignedTo = "ada",
            Fields = new Dictionary<string, string> { ["Memory"] = "<16> GB" },
        });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T2", Serial = "twice", Model = "ThinkCentre M70q" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T3", Serial = "TWICE", Status = "Archived" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "T4", Serial = "deleted", IsDeleted = true });
    }

    [Fact]
    public async Task Get_Asset_EscapesTextsForHtml()
    {
        var row = (await GetAsync("/hardware/1")).Json;

        Assert.Equal("R&amp;D", (string?)row["name"]);
        Assert.Equal("R&amp;D&#039;s &quot;Box&quot;", (string?)row["model"]!["name"]);
        Assert.Equal("X&lt;1&gt;", (string?)row["model_number"]);
        Assert.Equal("Müller &lt;&amp; Co&gt;", (string?)row["manufacturer"]!["name"]);
        Assert.Equal("&lt;16&gt; GB", (string?)row["custom_fields"]!["Memory"]!["value"]);
        Assert.Equal("_snipeit_memory_3", (string?)row["custom_fields"]!["Memory"]!["field"]);
    }

    [Fact]
    public async Task Get_Asset_ShowsReferencesAsObjectsAndAbsentTextsAsEmpty()
    {
        var row = (await GetAsync("/hardware/2")).Json;

        Assert.Equal("", (string?)row["name"]);
        Assert.Equal("deployable", (string?)row["status_label"]!["status_type"]);
        Assert.Null(row["company"]);
        Assert.Null(row["assigned_to"]);
        Assert.Empty(row["custom_fields"]!.AsObject());
    }

    [Fact]
    public async Task Get_AssignedAsset_NamesTheUser()
    {
        var row = (await GetAsync("/hardware/1")).Json;

        Assert.Equal("ada", (string?)row["assigned_to"]!["username"]);
        Assert.Equal("user", (string?)row["assigned_to"]!["type"]);
        Assert.Equal("deployed", (string?)row["status_label"]!["status_meta"]);
    }

    [Fact]
    public async Task Get_Purchase_IsForReadersNotForWriters()
    {
        await PatchAsync("/hardware/2", """{"purchase_cost":1299,"purchase_date":"2026-01-31","warranty_months":36}""");

        var row = (await GetAsync("/hardware/2")).Json;

        Assert.Equal("1,299.00", (string?)row["purchase_cost"]);
        Assert.Equal("2026-01-31", (string?)row["purchase_date"]!["date"]);
        Assert.Equal("36 months", (string?)row["warranty_months"]);
        Server.Behavior.IsTranslated = true;
        Assert.Equal("36 Monate", (string?)(await GetAsync("/hardware/2")).Json["warranty_months"]);
    }

    [Fact]
    public async Task Get_Times_AreTheServersZoneWithoutOffset()
    {
        Server.Behavior.TimeZone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        Server.EditHardware(2, "name", "touched");

        Assert.Equal("2026-11-09 21:00:00", (string?)(await GetAsync("/hardware/2")).Json["updated_at"]!["datetime"]);
    }

    [Fact]
    public async Task Get_DeletedAsset_IsAnsweredWithItsDeletion() => Assert.NotNull((await GetAsync("/hardware/4")).Json["deleted_at"]);

    [Theory]
    [InlineData("/hardware/99")]
    [InlineData("/hardware/none")]
    [InlineData("/hardware/bytag/none")]
    [InlineData("/hardware/byserial/none")]
    [InlineData("/hardware/byserial/deleted")]
    public async Task Get_Absent_IsAnErrorOnStatus200(string path)
    {
        var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(Absent, answer.Text);
    }

    [Fact]
    public async Task Get_AbsentForAGerman_SaysSoInGerman()
    {
        Server.Behavior.IsTranslated = true;

        Assert.Equal("Asset existiert nicht.", (string?)(await GetAsync("/hardware/99")).Json["messages"]);
    }

    [Theory]
    [InlineData("A%2FB%201", 1)]
    [InlineData("a/b%201", 1)]
    public async Task BySerial_One_IsAListAllTheSame(string serial, long id) => Assert.Equal([id], Ids(await GetAsync($"/hardware/byserial/{serial}")));

    [Fact]
    public async Task BySerial_Several_ShowsArchivedOnesToo() => Assert.Equal([2, 3], Ids(await GetAsync("/hardware/byserial/twice")));

    [Fact]
    public async Task BySerial_DeletedAskedFor_ShowsThem() => Assert.Equal([4], Ids(await GetAsync("/hardware/byserial/deleted?deleted=true")));

    [Fact]
    public async Task ByTag_One_IsBareUnlessDeletedAreAskedFor()
    {
        Assert.Equal(2, (long)(await GetAsync("/hardware/bytag/t2")).Json["id"]!);
        Assert.Equal([2], Ids(await GetAsync("/hardware/bytag/T2?deleted=true")));
    }
}
