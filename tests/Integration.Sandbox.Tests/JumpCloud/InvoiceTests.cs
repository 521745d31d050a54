using System.Net;
using System.Text.Json.Nodes;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class InvoiceTests : SandboxTest
{
    private string Route => $"/api/v2/providers/{Sandbox.JumpCloud.ProviderId}/invoices";

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Empty();
        seed.Organizations.Add(new OrganizationSeed
        {
            Name = "Priced",
            PricePerUser = 950,
            Members =
            [
                new MemberSeed("stays", seed.StartTime.AddYears(-1)),
                new MemberSeed("october", new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero), new(2026, 10, 5, 17, 0, 0, TimeSpan.Zero)),
                new MemberSeed("november", new(2026, 11, 4, 9, 0, 0, TimeSpan.Zero)),
            ],
        });
        seed.Organizations.Add(new OrganizationSeed { Name = "Free", Members = [new MemberSeed("stays", seed.StartTime.AddYears(-1))] });
        return seed;
    }

    [Fact]
    public async Task List_MonthsThatAreOver_HaveOneInvoiceEachWithAmountsAsTexts()
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, Route);

        Assert.Equal(3, (int)answer.Json["totalCount"]!);
        Assert.Equal(["9.5", "9.5", "19.0"], Texts(answer.Json, "amountBilled"));
        Assert.Equal(["0.0", "0.0", "9.5"], Texts(answer.Json, "amountRemaining"));
        Assert.Equal(["Paid", "Paid", "Partially Paid"], Texts(answer.Json, "status"));
        Assert.Equal(["2026-09-08", "2026-10-08", "2026-11-08"], Texts(answer.Json, "dueDate"));
    }

    [Fact]
    public async Task List_MonthEnds_IsBilledOnTheThird()
    {
        Sandbox.Clock.SetUtcNow(new(2026, 12, 2, 23, 0, 0, TimeSpan.Zero));
        Assert.Equal(3, (int)(await JumpCloudAsync(HttpMethod.Get, Route)).Json["totalCount"]!);

        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var answer = await JumpCloudAsync(HttpMethod.Get, Route);

        Assert.Equal(["9.5", "9.5", "19.0", "19.0"], Texts(answer.Json, "amountBilled"));
        Assert.Equal("Paid", (string?)answer.Json["records"]![2]!["status"]);
    }

    [Fact]
    public async Task List_OrganizationRemovedSince_IsStillBilled()
    {
        Sandbox.JumpCloud.RemoveOrganization(Sandbox.JumpCloud.Organizations[0].Id);

        Assert.Equal(3, (int)(await JumpCloudAsync(HttpMethod.Get, Route)).Json["totalCount"]!);
    }

    [Fact]
    public async Task Download_OfAnInvoice_IsAFile()
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, $"{Route}/{Sandbox.JumpCloud.Invoices[^1].Id}");

        Assert.Equal($"Organization,Users,Price\r\n{Sandbox.JumpCloud.Organizations[0].Id},2,9.5\r\n", answer.Text);
    }

    [Fact]
    public async Task Download_UnknownInvoice_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Get, $"{Route}/in_190001")).Status);

    [Fact]
    public async Task Organization_WithAPrice_HasAnEstimateAsOfTheLastMidnight()
    {
        var organization = Sandbox.JumpCloud.Organizations[0];

        var one = (await JumpCloudAsync(HttpMethod.Get, $"/api/organizations/{organization.Id}")).Json;
        var listed = (await JumpCloudAsync(HttpMethod.Get, "/api/organizations?fields=totalBillingEstimate&sort=_id")).Json["results"]!.AsArray();

        Assert.Equal(1900, (int)one["totalBillingEstimate"]!);
        Assert.Equal("2026-11-10T00:00:00Z", (string?)one["lastEstimateCalculationTimeStamp"]);
        Assert.Equal([1900, null], listed.Select(row => (int?)row!["totalBillingEstimate"]));
    }

    private static IEnumerable<string?> Texts(JsonNode page, string field) => page["records"]!.AsArray().Select(row => (string?)row![field]);
}
