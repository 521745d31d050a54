using System.Net;
using Integration.Core;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Integration.JumpCloud.Tests;

public sealed class SourceBillingTests : JumpCloudTest
{
    private static readonly DateRange October = new(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 31));

    private JumpCloudSourceBilling Bills => field ??= new JumpCloudSourceBilling(CreateClient());

    private TenantId[] Tenants => [.. Sandbox.JumpCloud.Organizations.Select(organization => new TenantId(organization.Id))];

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(120);

    [Fact]
    public async Task ReadEstimatesAsync_ManyTenants_ReadsAHundredARequestAndKeepsTheBareInteger()
    {
        foreach (var organization in Sandbox.JumpCloud.Organizations)
            organization.PricePerUser = 900;

        var estimates = await Bills.ReadEstimatesAsync(Tenants, Cancel);

        Assert.Equal(120, estimates.Count);
        Assert.Equal([("/api/organizations", 2)], Asked());
        var estimate = estimates[FirstTenant].Value;
        Assert.Equal(900 * First.Users.Count, estimate.Raw);
        Assert.False(estimate.Amount.IsKnown);
        Assert.NotNull(estimate.CalculatedAt);
    }

    [Fact]
    public async Task ReadEstimatesAsync_ListThatSaysNoEstimates_IsUnknownAndAsksForNoneAlone()
    {
        var estimates = await Bills.ReadEstimatesAsync([.. Tenants, new TenantId("gone")], Cancel);

        Assert.Equal([("/api/organizations", 2)], Asked());
        Assert.All(Tenants, tenant => Assert.Equal("JumpCloud says no estimate for the organization", estimates[tenant].Reason));
        Assert.Equal("JumpCloud does not list the organization", estimates[new TenantId("gone")].Reason);
    }

    [Fact]
    public async Task ReadEstimatesAsync_OneTenant_AsksForItAlone()
    {
        First.PricePerUser = 900;

        Assert.True((await Bills.ReadEstimatesAsync([FirstTenant], Cancel))[FirstTenant].IsKnown);
        Assert.Equal(1, Asked().Sum(count => count.Requests));
    }

    [Fact]
    public async Task ReadEstimatesAsync_OrganizationThatCannotBeRead_IsUnknownAndTheOthersAreNot()
    {
        First.PricePerUser = Sandbox.JumpCloud.Organizations[1].PricePerUser = 900;
        Sandbox.Faults.Add(SandboxFault.Answer($"/api/organizations/{First.Id}", HttpStatusCode.InternalServerError, "{}"));

        var estimates = await Bills.ReadEstimatesAsync(Tenants[..2], Cancel);

        Assert.Equal([false, true], Tenants[..2].Select(tenant => estimates[tenant].IsKnown));
    }

    [Fact]
    public async Task ListInvoicesAsync_Month_IsTheOneBeforeTheInvoiceIsDue()
    {
        foreach (var organization in Sandbox.JumpCloud.Organizations)
            organization.PricePerUser = 900;

        var issued = Assert.Single(Sandbox.JumpCloud.Invoices, invoice => invoice.Month == October.First);

        var invoice = Assert.Single((await Bills.ListInvoicesAsync(October, Cancel)).Value);

        Assert.Equal((issued.Id, issued.DueDate, issued.AmountBilled, issued.AmountBilled - issued.AmountPaid), (invoice.Id, invoice.DueOn, invoice.Amount.Value, invoice.Remaining.Value));
        Assert.Equal("USD", invoice.Currency);
    }

    [Fact]
    public async Task ListInvoicesAsync_Refused_IsUnknownWithTheAnswer()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("/api/v2/providers/*/invoices", HttpStatusCode.Forbidden, """{"message":"Forbidden"}"""));

        Assert.Contains("403", (await Bills.ListInvoicesAsync(October, Cancel)).Reason, StringComparison.Ordinal);
    }
}
