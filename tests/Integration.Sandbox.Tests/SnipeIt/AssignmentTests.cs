using Integration.Sandbox.SnipeIt;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Tests.SnipeIt;

public sealed class AssignmentTests : SnipeItTest
{
    protected override void Plant(SnipeItSeed seed)
    {
        seed.Hardware.Add(new HardwareSeed { AssetTag = "free" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "R&D", AssignedTo = "ada" });
        seed.Hardware.Add(new HardwareSeed { AssetTag = "broken", Status = "Broken" });
    }

    [Fact]
    public void Assignments_AtStart_AreNone() => Assert.Empty(Server.Assignments);

    [Fact]
    public async Task CheckOut_FreeAsset_IsAnAssignmentOfARequest()
    {
        var answer = await CheckOutAsync(1, 2);

        Assert.Equal("""{"asset":"free"}""", answer.Json["payload"]!.ToJsonString());
        Assert.Equal(new SandboxAssignment(1, "grace", Sandbox.Clock.GetUtcNow(), IsByPerson: false), Assert.Single(Server.Assignments));
        Assert.Equal("hardware 1 checked out to user 2", Assert.Single(Sandbox.Log.Writes).Change);
    }

    [Theory]
    [InlineData(2, "R&amp;D")]
    [InlineData(3, "broken")]
    public async Task CheckOut_AssignedOrNotDeployable_IsRefused(long id, string tag)
    {
        var answer = await CheckOutAsync(id, 2);

        Assert.Equal("error", Status(answer));
        Assert.Equal(tag, (string?)answer.Json["payload"]!["asset"]);
        Assert.Empty(Server.Assignments);
    }

    [Fact]
    public async Task CheckOut_UserWhoIsNot_IsRefused() =>
        Assert.Equal("Checkout target for asset free is invalid - user does not exist.", (string?)(await CheckOutAsync(1, 99)).Json["messages"]);

    [Fact]
    public async Task CheckOut_WithoutType_IsRefusedByField() =>
        Assert.NotNull((await PostAsync("/hardware/1/checkout", """{"assigned_user":1}""")).Json["messages"]!["checkout_to_type"]);

    [Fact]
    public async Task CheckIn_Twice_IsRefusedTheSecondTime()
    {
        Assert.Equal("success", Status(await SnipeItAsync(HttpMethod.Post, "/hardware/2/checkin")));
        Assert.Equal("That asset is already checked in.", (string?)(await SnipeItAsync(HttpMethod.Post, "/hardware/2/checkin")).Json["messages"]);
        Assert.Null(Hardware(2).AssignedTo);
        Assert.Null(Assert.Single(Server.Assignments).UserName);
    }

    [Fact]
    public async Task Create_WithAssignedUser_ChecksItOut()
    {
        await PostAsync("/hardware", """{"model_id":1,"status_id":1,"asset_tag":"T9","assigned_user":1}""");

        Assert.Equal("ada", Assert.Single(Server.Assignments).UserName);
        Assert.Equal(1, (int)(await GetAsync("/hardware/4")).Json["checkout_counter"]!);
    }

    [Fact]
    public async Task Create_WithAssignedUserAndNotDeployable_IsRefused() =>
        Assert.NotNull((await PostAsync("/hardware", """{"model_id":1,"status_id":2,"asset_tag":"T9","assigned_user":1}""")).Json["messages"]!["status_id"]);

    [Fact]
    public async Task Update_AssignedTo_AssignsWithoutCheckingOut()
    {
        await PatchAsync("/hardware/1", """{"assigned_to":1,"assigned_type":"App\\Models\\User"}""");

        Assert.Equal("ada", Assert.Single(Server.Assignments).UserName);
        var row = (await GetAsync("/hardware/1")).Json;
        Assert.Equal(0, (int)row["checkout_counter"]!);
        Assert.Null(row["last_checkout"]);
    }

    [Fact]
    public void Person_ChecksOutAndIn_IsMarkedAsSuch()
    {
        Server.CheckOut(1, "ada");
        Server.CheckIn(1);

        Assert.Equal(["ada", null], Server.Assignments.Select(assignment => assignment.UserName));
        Assert.All(Server.Assignments, assignment => Assert.True(assignment.IsByPerson));
        Assert.Throws<InvalidOperationException>(() => Server.CheckIn(1));
        Assert.Throws<InvalidOperationException>(() => Server.CheckOut(3, "ada"));
    }

    private Task<Answer> CheckOutAsync(long id, long user) => PostAsync($"/hardware/{id}/checkout", $$"""{"checkout_to_type":"user","assigned_user":{{user}}}""");
}
