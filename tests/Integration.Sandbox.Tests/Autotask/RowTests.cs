using System.Net;

namespace Integration.Sandbox.Tests.Autotask;

public sealed class RowTests : SandboxTest
{
    [Fact]
    public async Task Create_Company_AnswersOkWithItsId()
    {
        var answer = await AutotaskAsync(
            HttpMethod.Post, "/Companies", """{"companyName":"New","phone":"1","ownerResourceID":4,"companyType":1,"fieldOfNextYear":true}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("New", Sandbox.Autotask.Companies.Single(company => company.Id == (long)answer.Json["itemId"]!).Name);
    }

    [Fact]
    public async Task Create_RequiredFieldMissing_IsRefusedByName() =>
        Assert.Contains("phone", (await AutotaskAsync(HttpMethod.Post, "/Companies", """{"companyName":"New","ownerResourceID":4}""")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Create_UnknownPicklistValue_IsRefused() =>
        Assert.Equal(
            "Picklist value [99] does not exist for companyType.",
            (await AutotaskAsync(HttpMethod.Post, "/Companies", """{"companyName":"New","phone":"1","ownerResourceID":4,"companyType":99}""")).Error);

    [Fact]
    public async Task Update_OneField_LeavesTheOthersAndNullClears()
    {
        await AutotaskAsync(HttpMethod.Patch, "/Companies", """{"id":1001,"companyName":"Renamed","phone":null}""");

        var company = Sandbox.Autotask.Companies.Single(row => row.Id == 1001);
        Assert.Equal("Renamed", company.Name);
        Assert.Null(company["phone"]);
        Assert.True(company.IsActive);
    }

    [Fact]
    public async Task Replace_OmittedField_BecomesNull()
    {
        await AutotaskAsync(HttpMethod.Put, "/Companies", """{"id":1001,"companyName":"Replaced"}""");

        Assert.Null(Sandbox.Autotask.Companies.Single(row => row.Id == 1001)["companyType"]);
    }
}
