using System.Net;

namespace Integration.Sandbox.Tests.Autotask;

public sealed class MetadataTests : SandboxTest
{
    [Fact]
    public async Task EntityInformation_OfUnits_AllowsOnlyQueries()
    {
        var info = (await AutotaskAsync(HttpMethod.Get, "/ContractServiceUnits/entityInformation")).Json["info"]!;

        Assert.True((bool)info["canQuery"]!);
        Assert.False((bool)info["canCreate"]!);
        Assert.False((bool)info["canUpdate"]!);
    }

    [Fact]
    public async Task Fields_PicklistValue_IsAText()
    {
        var fields = (await AutotaskAsync(HttpMethod.Get, "/Contracts/entityInformation/fields")).Json["fields"]!.AsArray();
        var type = fields.Single(field => (string?)field!["name"] == "contractType")!;

        Assert.Equal("7", (string?)type["picklistValues"]![0]!["value"]);
        Assert.Equal("Recurring Service", (string?)type["picklistValues"]![0]!["label"]);
    }

    [Fact]
    public async Task UserDefinedFields_OfAnEntityWithoutAny_AreNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await AutotaskAsync(HttpMethod.Get, "/ContractServiceUnits/entityInformation/userDefinedFields")).Status);

    [Theory]
    [InlineData("PATCH", "/Companies/1001")]
    [InlineData("DELETE", "/Companies/1001")]
    [InlineData("POST", "/ContractServices")]
    [InlineData("PATCH", "/ContractServices")]
    [InlineData("PATCH", "/ContractServiceUnits")]
    public async Task Write_ByARouteThatDoesNotTakeIt_AnswersMethodNotAllowed(string method, string path)
    {
        var answer = await AutotaskAsync(new HttpMethod(method), path, """{"id":1001}""");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.NotNull(answer.Json["Message"]);
    }

    [Fact]
    public async Task AnyCall_UnknownEntity_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await AutotaskAsync(HttpMethod.Get, "/Unicorns/1")).Status);
}
