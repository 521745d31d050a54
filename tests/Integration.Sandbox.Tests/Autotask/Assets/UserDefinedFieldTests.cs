using System.Net;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Tests.Autotask.Assets;

public sealed class UserDefinedFieldTests : SandboxTest
{
    private long id;

    [Fact]
    public async Task Read_Item_HasEveryFieldWithItsValueOrNull()
    {
        Plant();

        var item = (await AutotaskAsync(HttpMethod.Get, $"/ConfigurationItems/{id}")).Json["item"]!;

        Assert.Equal([("Disk Encryption", "on"), ("Recovery Key", "*****"), ("Ring", null)], Values(item));
    }

    [Fact]
    public async Task Write_Fields_SetsAndClearsOnlyThoseNamed()
    {
        Plant();

        var answer = await PatchAsync("""[{"name":"disk encryption","value":null},{"name":"Ring","value":3}]""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var item = Sandbox.Autotask.ConfigurationItems[0];
        Assert.Equal((null, "3", "secret"), (item.UserDefined("Disk Encryption"), item.UserDefined("Ring"), item.UserDefined("Recovery Key")));
    }

    [Fact]
    public async Task Write_FieldThatIsUnknown_ChangesNothing()
    {
        Plant();

        var answer = await PatchAsync("""[{"name":"Ring","value":"1"},{"name":"Colour","value":"red"}]""");

        Assert.Contains("Colour", answer.Error, StringComparison.Ordinal);
        Assert.Null(Sandbox.Autotask.ConfigurationItems[0].UserDefined("Ring"));
    }

    [Fact]
    public async Task Query_ByAField_NeedsTheFlagAndTakesOneFieldAtATime()
    {
        Plant();
        Sandbox.Autotask.AddConfigurationItem(1001);

        Assert.Equal(id, (long)Assert.Single((await FindAsync("""{"op":"eq","field":"Disk Encryption","udf":true,"value":"ON"}""")).Items)!["id"]!);
        Assert.Contains("Unable to find", (await FindAsync("""{"op":"eq","field":"Disk Encryption","value":"on"}""")).Error, StringComparison.Ordinal);
        Assert.Contains("Unable to find", (await FindAsync("""{"op":"eq","field":"serialNumber","udf":true,"value":"on"}""")).Error, StringComparison.Ordinal);
        Assert.Contains(
            "one user-defined field",
            (await FindAsync("""{"op":"exist","field":"Ring","udf":true},{"op":"exist","field":"Disk Encryption","udf":true}""")).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_IncludeFields_MayNameThem()
    {
        Plant();

        var answer = await QueryAsync("ConfigurationItems", """{"includeFields":["id","Ring"],"filter":[{"op":"gte","field":"id","value":0}]}""");
        var without = await QueryAsync("ConfigurationItems", """{"includeFields":["id"],"filter":[{"op":"gte","field":"id","value":0}]}""");

        Assert.Equal([("Ring", null)], Values(answer.Items[0]!));
        Assert.Null(answer.Items[0]!["serialNumber"]);
        Assert.Null(without.Items[0]!["userDefinedFields"]);
    }

    [Fact]
    public async Task Metadata_Fields_NamesThem()
    {
        Plant();

        var fields = (await AutotaskAsync(HttpMethod.Get, "/ConfigurationItems/entityInformation/userDefinedFields")).Json["fields"]!.AsArray();

        Assert.Equal(["Disk Encryption", "Recovery Key", "Ring"], fields.Select(field => (string?)field!["name"]));
        Assert.Empty((await AutotaskAsync(HttpMethod.Get, "/Products/entityInformation/userDefinedFields")).Json["fields"]!.AsArray());
    }

    [Fact]
    public void Add_FieldTwiceOrWhereNoneCanBe_IsRefused()
    {
        Plant();

        Assert.Throws<ArgumentException>(() => Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "ring"));
        Assert.Throws<ArgumentException>(() => Sandbox.Autotask.AddUserDefinedField("Resources", "Ring"));
    }

    private void Plant()
    {
        Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Disk Encryption");
        Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Recovery Key", isProtected: true);
        Sandbox.Autotask.AddUserDefinedField("ConfigurationItems", "Ring");
        id = Sandbox.Autotask.AddConfigurationItem(1001).Id;
        Sandbox.Autotask.EditConfigurationItem(id, "Disk Encryption", "on");
        Sandbox.Autotask.EditConfigurationItem(id, "Recovery Key", "secret");
    }

    private Task<Answer> PatchAsync(string fields) => AutotaskAsync(HttpMethod.Patch, "/ConfigurationItems", $$"""{"id":{{id}},"userDefinedFields":{{fields}}}""");

    private Task<Answer> FindAsync(string filter) => QueryAsync("ConfigurationItems", $$"""{"filter":[{{filter}}]}""");

    private static IEnumerable<(string?, string?)> Values(JsonNode item) =>
        item["userDefinedFields"]!.AsArray().Select(field => ((string?)field!["name"], (string?)field["value"]));
}
