using System.Net;
using System.Text.Json.Nodes;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.Autotask;

public sealed class QueryTests : SandboxTest
{
    private const string All = """{"filter":[{"op":"gte","field":"id","value":0}]}""";

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(12);

    [Fact]
    public async Task Query_FromIdZero_HoldsTheOwnCompany()
    {
        var items = (await QueryAsync("Companies", All)).Items;

        Assert.Equal(13, items.Count);
        Assert.Equal(0, (int)items[0]!["id"]!);
    }

    [Theory]
    [InlineData("""{"op":"eq","field":"companyName","value":"CUSTOMER 00003"}""", 1)]
    [InlineData("""{"op":"noteq","field":"companyName","value":"Customer 00003"}""", 12)]
    [InlineData("""{"op":"beginsWith","field":"companyName","value":"Customer 0001"}""", 3)]
    [InlineData("""{"op":"endsWith","field":"companyName","value":"7"}""", 1)]
    [InlineData("""{"op":"contains","field":"companyName","value":"00"}""", 12)]
    [InlineData("""{"op":"exist","field":"currencyID"}""", 0)]
    [InlineData("""{"op":"notExist","field":"currencyID"}""", 13)]
    [InlineData("""{"op":"in","field":"id","value":[0,1001,1002,5]}""", 3)]
    [InlineData("""{"op":"notIn","field":"id","value":[0,1001]}""", 11)]
    [InlineData("""{"op":"lt","field":"id","value":1003}""", 3)]
    [InlineData("""{"op":"lte","field":"id","value":1003}""", 4)]
    [InlineData("""{"op":"gt","field":"id","value":1011}""", 1)]
    [InlineData("""{"op":"eq","field":"isActive","value":true}""", 13)]
    [InlineData("""{"op":"or","items":[{"op":"eq","field":"id","value":0},{"op":"and","items":[{"op":"gt","field":"id","value":1001},{"op":"lt","field":"id","value":1004}]}]}""", 3)]
    public async Task Query_KnownOperator_Selects(string filter, int expected)
    {
        Assert.Equal(expected, (await QueryAsync("Companies", $$"""{"filter":[{{filter}}]}""")).Items.Count);
        Assert.Equal(expected, (int)(await AutotaskAsync(HttpMethod.Post, "/Companies/query/count", $$"""{"filter":[{{filter}}]}""")).Json["queryCount"]!);
    }

    [Fact]
    public async Task Query_UnknownOperator_IsDroppedInSilence() =>
        Assert.Equal(13, (await QueryAsync("Companies", """{"filter":[{"op":"ne","field":"id","value":0}]}""")).Items.Count);

    [Fact]
    public async Task Query_UnknownField_IsRefusedByName()
    {
        var answer = await QueryAsync("Companies", """{"filter":[{"op":"eq","field":"limit","value":0}]}""");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("Unable to find limit in the Company Entity", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_UnknownIncludeField_IsRefusedByName() =>
        Assert.Contains("Unable to find nope", (await QueryAsync("Companies", """{"includeFields":["id","nope"],"filter":[{"op":"exist","field":"id"}]}""")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Query_WrongType_IsRefusedWithTheDatabasesText() =>
        Assert.Contains(
            "Conversion failed when converting varchar 'material' to data type int",
            (await QueryAsync("Companies", """{"filter":[{"op":"eq","field":"companyType","value":"material"}]}""")).Error,
            StringComparison.Ordinal);

    [Fact]
    public async Task Query_IncludeFields_AnswersOnlyThose()
    {
        var items = (await QueryAsync("Companies", """{"IncludeFields":["id","companyName"],"filter":[{"op":"exist","field":"id"}]}""")).Items;

        Assert.Equal(["id", "companyName"], items[0]!.AsObject().Select(pair => pair.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task Query_MaxRecordsOutOfRange_IsRefused(int records)
    {
        var answer = await QueryAsync("Companies", $$"""{"maxRecords":{{records}},"filter":[{"op":"exist","field":"id"}]}""");

        Assert.Equal("maxCountOfRecordsToReturn must be between 1 and 500", answer.Error);
    }

    [Fact]
    public async Task Query_MoreThan500Values_IsRefused()
    {
        var values = string.Join(',', Enumerable.Range(1, 501));

        var answer = await QueryAsync("Companies", $$"""{"filter":[{"op":"in","field":"id","value":[{{values}}]}]}""");

        Assert.Equal("Invalid query syntax. Queries are limited to 500 or fewer 'OR' conditions.", answer.Error);
    }

    [Fact]
    public async Task Query_WithoutFilter_IsRefused() => Assert.Equal(HttpStatusCode.InternalServerError, (await QueryAsync("Companies", "{}")).Status);

    [Fact]
    public async Task NextPage_PostedWithTheSameBody_GoesOnToTheEnd()
    {
        const string Body = """{"maxRecords":5,"filter":[{"op":"gte","field":"id","value":0}]}""";
        var ids = new List<int>();
        var answer = await QueryAsync("Companies", Body);
        while (true)
        {
            ids.AddRange(answer.Items.Select(item => (int)item!["id"]!));
            if ((string?)answer.Json["pageDetails"]!["nextPageUrl"] is not { } next)
                break;
            answer = await AutotaskAsync(HttpMethod.Post, next, Body);
        }

        Assert.Equal([0, .. Enumerable.Range(1001, 12)], ids);
        Assert.Equal(3, (int)answer.Json["pageDetails"]!["count"]!);
        Assert.Equal(5, (int)answer.Json["pageDetails"]!["requestCount"]!);
    }

    [Fact]
    public async Task NextPage_OfAPostAskedByGet_AnswersMethodNotAllowed()
    {
        var first = await QueryAsync("Companies", """{"maxRecords":5,"filter":[{"op":"gte","field":"id","value":0}]}""");

        var answer = await AutotaskAsync(HttpMethod.Get, (string)first.Json["pageDetails"]!["nextPageUrl"]!);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.Status);
        Assert.Equal("The requested resource does not support http method 'GET'.", (string?)answer.Json["Message"]);
    }

    [Fact]
    public async Task Query_ByGetWithSearch_PagesByGet()
    {
        var search = Uri.EscapeDataString("""{"maxRecords":10,"filter":[{"op":"gte","field":"id","value":0}]}""");
        var first = await AutotaskAsync(HttpMethod.Get, $"/Companies/query?search={search}");

        var second = await AutotaskAsync(HttpMethod.Get, (string)first.Json["pageDetails"]!["nextPageUrl"]!);

        Assert.Equal(10, first.Items.Count);
        Assert.Equal(3, second.Items.Count);
    }

    [Fact]
    public async Task Query_LongSearchByGet_IsNotFound()
    {
        var search = Uri.EscapeDataString($$"""{"filter":[{"op":"in","field":"id","value":[{{string.Join(',', Enumerable.Range(10_000, 400))}}]}]}""");

        Assert.Equal(HttpStatusCode.NotFound, (await AutotaskAsync(HttpMethod.Get, $"/Companies/query?search={search}")).Status);
    }

    [Fact]
    public async Task Query_Keyset_GoesOnAfterTheLastId()
    {
        var items = (await QueryAsync("Companies", """{"maxRecords":500,"filter":[{"op":"gte","field":"id","value":0},{"op":"gt","field":"id","value":1010}]}""")).Items;

        Assert.Equal([1011, 1012], items.Select(item => (int)item!["id"]!));
    }

    [Fact]
    public async Task Query_UnitsOfManyLinesOnOneDay_AnswersOneRowEach()
    {
        var lines = string.Join(',', Sandbox.Autotask.ContractServices.Select(line => line.Id));
        var body = $$"""
            {"filter":[{"op":"in","field":"contractServiceID","value":[{{lines}}]},
            {"op":"lte","field":"startDate","value":"2026-11-10T23:59:59"},{"op":"gte","field":"endDate","value":"2026-11-10T00:00:00"}]}
            """;

        var items = (await QueryAsync("ContractServiceUnits", body)).Items;

        Assert.Equal(12, items.Count);
        Assert.All(items, item => Assert.Equal("2026-11-01T00:00:00", (string?)item!["startDate"]));
    }

    [Fact]
    public async Task Get_MissingId_AnswersNullItem()
    {
        var answer = await AutotaskAsync(HttpMethod.Get, "/Companies/999999");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("""{"item":null}""", answer.Text);
    }

    [Fact]
    public async Task Get_KnownId_AnswersEveryFieldNullsIncluded()
    {
        var item = (await AutotaskAsync(HttpMethod.Get, "/Companies/0")).Json["item"]!.AsObject();

        Assert.True(item.ContainsKey("webAddress"));
        Assert.Null(item["webAddress"]);
        Assert.IsType<JsonArray>(item["userDefinedFields"]);
    }

    [Fact]
    public async Task Query_Adjustments_IsNotPossible() => Assert.Equal(HttpStatusCode.InternalServerError, (await QueryAsync("ContractServiceAdjustments", All)).Status);

    [Fact]
    public async Task Children_OfAContract_AnswerItsOwnRows()
    {
        var contract = Sandbox.Autotask.Contracts[4];

        var services = (await AutotaskAsync(HttpMethod.Get, $"/Contracts/{contract.Id}/Services")).Items;
        var units = (await AutotaskAsync(HttpMethod.Get, $"/Contracts/{contract.Id}/ServiceUnits")).Items;

        Assert.Equal(contract.Id, (long)Assert.Single(services)!["contractID"]!);
        Assert.Equal(24, units.Count);
    }
}
