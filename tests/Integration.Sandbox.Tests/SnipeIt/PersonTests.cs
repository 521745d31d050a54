using System.Net;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class PersonTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed) => seed.Hardware.Add(new HardwareSeed { AssetTag = "T1", Serial = "S1", AssignedTo = "ada" });

    [Fact]
    public void DeleteHardware_Assigned_GivesItBackAndKeepsIt()
    {
        Server.DeleteHardware(1);

        Assert.NotNull(Hardware(1).DeletedAt);
        Assert.Null(Hardware(1).AssignedTo);
        Server.RestoreHardware(1);
        Assert.Null(Hardware(1).DeletedAt);
    }

    [Fact]
    public void EditHardware_TagOfAnother_IsRefusedWithTheServersText()
    {
        Server.AddHardware(new Dictionary<string, string> { ["asset_tag"] = "T2" });

        var refused = Assert.Throws<InvalidOperationException>(() => Server.EditHardware(2, "asset_tag", "T1"));

        Assert.Equal("The asset tag has already been taken.", refused.Message);
        Assert.Empty(Sandbox.Log.Writes);
    }

    [Fact]
    public void Hardware_Absent_IsRefused() => Assert.Throws<InvalidOperationException>(() => Server.EditHardware(99, "name", "x"));

    [Fact]
    public async Task Control_Edits_AreAPersons()
    {
        var added = await ControlAsync(HttpMethod.Post, "/edits/add-hardware", """{"asset_tag":"T2","serial":"S2","model_id":2}""");
        await ControlAsync(HttpMethod.Post, "/edits/edit-hardware", """{"id":2,"field":"name","value":"new"}""");
        await ControlAsync(HttpMethod.Post, "/edits/check-in", """{"id":1}""");
        await ControlAsync(HttpMethod.Post, "/edits/check-out", """{"id":2,"user":"grace"}""");
        await ControlAsync(HttpMethod.Post, "/edits/delete-hardware", """{"id":1}""");

        var hardware = (await ControlAsync(HttpMethod.Get, "/hardware")).Json;

        Assert.Equal(2, (long)added.Json["id"]!);
        Assert.Equal("new", (string?)hardware["2"]!["name"]);
        Assert.Equal("Latitude 7440", (string?)hardware["2"]!["model"]);
        Assert.Equal("grace", (string?)hardware["2"]!["assignedTo"]);
        Assert.True((bool)hardware["1"]!["isDeleted"]!);
        await ControlAsync(HttpMethod.Post, "/edits/restore-hardware", """{"id":1}""");
        Assert.False((bool)(await ControlAsync(HttpMethod.Get, "/hardware")).Json["1"]!["isDeleted"]!);
    }

    [Fact]
    public async Task Control_EditThatIsRefused_SaysWhy()
    {
        var answer = await ControlAsync(HttpMethod.Post, "/edits/check-out", """{"id":1,"user":"grace"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("That asset is not available for checkout!", (string?)answer.Json["error"]);
    }

    [Fact]
    public async Task Control_Reports_CountTheServer()
    {
        await GetAsync("/hardware");

        Assert.Equal(1, (int)(await ControlAsync(HttpMethod.Get, "")).Json["snipeIt"]!["hardware"]!);
        Assert.Equal(1, (int)(await ControlAsync(HttpMethod.Get, "/counters")).Json["snipeIt"]!);
        Assert.Equal(Server.Address.ToString(), (string?)(await ControlAsync(HttpMethod.Get, "/connections")).Json["snipeIt"]!["address"]);
    }
}
