using System.Net;

namespace Dots.Client.Tests;

public sealed class PublicApiTests : DotsTest
{
    [Fact]
    public async Task GetAsync_AnEmployee_AsksByEmailAndReadsTheAssignedAssets()
    {
        Http.ExpectGet(Public + "company-staff?email=ann%2Bit%40x.test", Payload.Read("employee.json"));

        var employee = await Client.Employees.GetAsync("ann+it@x.test");

        Assert.Equal(("6650f0", "ann+it@x.test", EmployeeStatus.Employed), (employee.Id, employee.Email, employee.Status));
        Assert.Equal(("Engineer", "Platform"), (employee.Role?.Name, employee.Team?.Name));
        Assert.Equal(["C02XL0GHJGH5", null], employee.Assets.Select(asset => asset.SerialNumber));
        Assert.Equal("Berlin", employee.AddressInfo?.AdditionalFields?["city"].GetString());
    }

    [Fact]
    public async Task GetAsync_AnEmployeeWithoutTheListOfAssets_IsNotTakenForOneWithoutAssets()
    {
        Http.ExpectGet("/api/v1/company-staff", """{"id":"6650f0","equipment":[{"id":"a1"}]}""");

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Client.Employees.GetAsync("ann@x.test"));

        Assert.Contains("The employee has no 'assets'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DotsClientOptions.FieldNames.Assets", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ann@x.test", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_FieldsOfOtherNames_AreReadUnderThose()
    {
        Http.ExpectGet("/api/v1/company-staff", """{"id":"6650f0","equipment":[{"id":"a1","serial":"C02","serialNumber":"other"}]}""");
        var client = Connect(options => (options.FieldNames.Assets, options.FieldNames.SerialNumber) = ("equipment", "serial"));

        var asset = Assert.Single((await client.Employees.GetAsync("ann@x.test")).Assets);

        Assert.Equal(("C02", "other"), (asset.SerialNumber, asset.AdditionalFields?["serialNumber"].GetString()));
    }

    [Fact]
    public async Task GetAsync_AssetsAreNotLookedFor_ReadsTheEmployeeWithoutThem()
    {
        Http.ExpectGet("/api/v1/company-staff", """{"id":"6650f0","equipment":[{"id":"a1"}]}""");

        var employee = await Connect(options => options.FieldNames.Assets = "").Employees.GetAsync("ann@x.test");

        Assert.Empty(employee.Assets);
        Assert.Equal(1, employee.AdditionalFields?["equipment"].GetArrayLength());
    }

    [Theory]
    [InlineData("""{"id":"a1","serialNumber":"C02"}""")]
    [InlineData("""{"success":true,"id":"a1","serialNumber":"C02"}""")]
    [InlineData("""{"success":true,"data":{"id":"a1","serialNumber":"C02"}}""")]
    [InlineData("""{"asset":{"serialNumber":"C02","id":"a1"},"message":null,"success":true}""")]
    public async Task GetAsync_EitherEnvelope_ReadsTheAsset(string body)
    {
        Http.ExpectGet(Public + "asset/a1", body);

        var asset = await Client.Assets.GetAsync("a1");

        Assert.Equal(("a1", "C02"), (asset.Id, asset.SerialNumber));
    }

    [Theory]
    [InlineData("""{"success":true,"data":{"id":"a1"},"meta":{"id":"m"}}""")]
    [InlineData("""{"success":true}""")]
    [InlineData("""{"success":true,"data":[{"id":"a1"}]}""")]
    [InlineData("""{"success":true,"data":{"id":"a1"}""")]
    [InlineData("[]")]
    public async Task GetAsync_NeitherEnvelope_IsAnError(string body)
    {
        Http.ExpectGet(Public + "asset/a1", body);

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Client.Assets.GetAsync("a1"));

        Assert.Equal(DotsRequestState.Answered, exception.RequestState);
        Assert.StartsWith("Dots failed GET /api/v1/asset/a1: 200. The body (application/json) is not the JSON that Assets.get promises", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_AnIdThatIsANumber_IsReadAsText()
    {
        Http.ExpectGet(Public + "asset/42", """{"id":42,"model":{"name":"MacBook Pro"}}""");

        var asset = await Client.Assets.GetAsync("42");

        Assert.Equal(("42", "MacBook Pro"), (asset.Id, asset.Model?.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, """{"success":false,"message":"Asset not found"}""")]
    [InlineData(HttpStatusCode.OK, """{"success":true,"data":null}""")]
    public async Task FindAsync_DotsSaysThereIsNone_ReturnsNull(HttpStatusCode status, string body)
    {
        Http.Expect(HttpMethod.Get, Public + "asset/a1", status, body);

        Assert.Null(await Client.Assets.FindAsync("a1"));
    }

    [Theory]
    [InlineData("<html>no such page</html>")]
    [InlineData("""{"message":"Not Found"}""")]
    [InlineData("")]
    public async Task FindAsync_AnotherServersNotFound_IsNotTakenForNone(string body)
    {
        Http.Expect(HttpMethod.Get, Public + "asset/a1", HttpStatusCode.NotFound, body);

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => Client.Assets.FindAsync("a1"));

        Assert.Contains("not one of Dots' own: check the address", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/../b?c", "asset/a%2F..%2Fb%3Fc")]
    [InlineData("é 1", "asset/%C3%A9%201")]
    public async Task GetAsync_AnIdOfAnyCharacters_StaysInItsPlace(string id, string path)
    {
        Http.ExpectGet(Public + path, """{"id":"x"}""");

        await Client.Assets.GetAsync(id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task GetAsync_AnIdThatIsNone_IsRefused(string id) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.Assets.GetAsync(id));
}
