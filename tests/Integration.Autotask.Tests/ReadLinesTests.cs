using System.Net;
using Autotask.Client;
using Integration.Core;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Integration.Autotask.Tests;

public sealed class ReadLinesTests : AutotaskTest
{
    private const string Yearly = "JumpCloud Platform, yearly";
    private const string Odd = "JumpCloud Platform, odd";

    [Fact]
    public async Task ReadLinesAsync_LineInForce_BringsItsTerms()
    {
        var line = (await Target.ReadLinesAsync([FirstLine], Cancel))[FirstLine].Value;

        var contract = Sandbox.Autotask.Contracts[0];
        Assert.Equal(FirstLine, line.Id);
        Assert.Equal(Text(contract.Id), line.Contract.Value);
        Assert.Equal("Managed Services", line.ContractName);
        Assert.Equal(Text(contract.CompanyId), line.Account.Value);
        Assert.Equal("JumpCloud Platform", line.ServiceName);
        Assert.Equal(new DateRange(new DateOnly(2026, 1, 15), new DateOnly(2027, 1, 14)), line.Term);
        Assert.True(line.IsBillable);
        Assert.Equal(1, line.PeriodMonths);
        Assert.Equal(9m, line.UnitCost);
        Assert.Equal(15m, line.UnitPrice);
    }

    [Fact]
    public async Task ReadLinesAsync_CompanyWithoutCurrency_TakesTheInternalOne()
    {
        var lines = await Target.ReadLinesAsync([LineAt(0), LineAt(1)], Cancel);

        Assert.Equal(["USD", "EUR"], new[] { LineAt(0), LineAt(1) }.Select(line => lines[line].Value.Currency));
    }

    [Fact]
    public async Task ReadLinesAsync_InactiveOrOtherTypeOfContract_IsNotBillable()
    {
        var lines = await Target.ReadLinesAsync([LineAt(1), LineAt(2)], Cancel);

        Assert.All(lines.Values, line => Assert.False(line.Value.IsBillable));
    }

    [Fact]
    public async Task ReadLinesAsync_YearlyService_HasPeriodsOfTwelveMonths()
    {
        Assert.Equal(12, (await Target.ReadLinesAsync([LineAt(1)], Cancel))[LineAt(1)].Value.PeriodMonths);
    }

    [Fact]
    public async Task ReadLinesAsync_PeriodTypeThatNobodyKnows_IsUnknown()
    {
        Assert.Contains("period type 9", (await Target.ReadLinesAsync([LineAt(3)], Cancel))[LineAt(3)].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadLinesAsync_RemovedLine_IsUnknownAndTheOthersAreKnown()
    {
        var (removed, kept) = (LineAt(0), LineAt(1));
        Sandbox.Autotask.RemoveService(Number(removed));

        var lines = await Target.ReadLinesAsync([removed, kept], Cancel);

        Assert.Contains("does not exist any more", lines[removed].Reason, StringComparison.Ordinal);
        Assert.True(lines[kept].IsKnown);
    }

    [Fact]
    public async Task ReadLinesAsync_IdThatIsNoNumber_IsUnknownWithoutARequest()
    {
        var lines = await Target.ReadLinesAsync([new ContractLineId("abc")], Cancel);

        Assert.Contains("'abc' is not an id", lines[new ContractLineId("abc")].Reason, StringComparison.Ordinal);
        Assert.Empty(Sandbox.Log.Requests);
    }

    [Fact]
    public async Task ReadLinesAsync_CompaniesOrCurrenciesFail_OnlyTheCurrencyIsUnknown()
    {
        foreach (var route in new[] { "*/Companies/query", "*/Currencies/query" })
        {
            Sandbox.Faults.Add(SandboxFault.Answer(route, HttpStatusCode.InternalServerError));

            var line = (await Target.ReadLinesAsync([FirstLine], Cancel))[FirstLine].Value;

            Assert.Null(line.Currency);
            Assert.Equal(0, Sandbox.Faults.Count);
        }
    }

    [Theory]
    [InlineData("*/ContractServices/query")]
    [InlineData("*/Contracts/query")]
    [InlineData("*/Services/query")]
    public async Task ReadLinesAsync_RequestFails_ItsLinesAreUnknownWithTheReason(string route)
    {
        Sandbox.Faults.Add(SandboxFault.Answer(route, HttpStatusCode.InternalServerError, """{"errors":["Something odd."]}"""));

        Assert.Contains("Something odd.", (await Target.ReadLinesAsync([FirstLine], Cancel))[FirstLine].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadLinesAsync_TruncatedBody_IsUnknown()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.TruncatedBody, Route = "*/ContractServices/query" });

        Assert.False((await Target.ReadLinesAsync([FirstLine], Cancel))[FirstLine].IsKnown);
    }

    [Fact]
    public async Task ReadLinesAsync_SecretRefused_Throws()
    {
        Sandbox.Autotask.Secret = "another";

        await Assert.ThrowsAsync<AutotaskCredentialsException>(() => Target.ReadLinesAsync([FirstLine], Cancel));
    }

    [Fact]
    public async Task ReadLinesAsync_UserUnknownToDiscovery_Throws()
    {
        Sandbox.Autotask.Behavior.IsUserKnown = false;

        await Assert.ThrowsAsync<AutotaskCredentialsException>(() => Target.ReadLinesAsync([FirstLine], Cancel));
    }

    [Fact]
    public async Task ReadLinesAsync_Throttled_Throws()
    {
        Sandbox.Faults.Add(SandboxFault.Throttle("*/Contracts/query", TimeSpan.FromSeconds(30)));

        await Assert.ThrowsAsync<AutotaskThrottledException>(() => Target.ReadLinesAsync([FirstLine], Cancel));
    }

    [Fact]
    public async Task ReadUnitCostsAsync_OneRequest_TellsCostsAndWhoIsGone()
    {
        var (kept, removed) = (LineAt(0), LineAt(1));
        Sandbox.Autotask.RemoveService(Number(removed));

        var costs = await Target.ReadUnitCostsAsync([kept, removed], Cancel);

        Assert.Equal(9m, costs[kept].Value);
        Assert.False(costs[removed].IsKnown);
        Assert.Equal([("/ContractServices/query", 1)], Asked());
    }

    [Fact]
    public async Task ReadUnitCostsAsync_UserWhoCannotReadCosts_IsKnownToBeHidden()
    {
        Sandbox.Autotask.Behavior.CanReadCosts = false;

        var cost = (await Target.ReadUnitCostsAsync([FirstLine], Cancel))[FirstLine];

        Assert.True(cost.IsKnown);
        Assert.Null(cost.Value);
    }

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Empty();
        seed.Services.Add(new ServiceSeed { Name = Yearly, PeriodType = 5, UnitPrice = 150m, UnitCost = 90m });
        seed.Services.Add(new ServiceSeed { Name = Odd, PeriodType = 9 });
        seed.Companies.Add(Company("In force", null, new ContractSeed
        {
            Name = "Managed Services",
            StartDate = new DateOnly(2026, 1, 15),
            EndDate = new DateOnly(2027, 1, 14),
            Lines = { Units(SandboxSeed.JumpCloudService) },
        }));
        seed.Companies.Add(Company("Inactive", "EUR", new ContractSeed
        {
            Name = "Inactive",
            StartDate = new DateOnly(2026, 1, 1),
            EndDate = new DateOnly(2026, 12, 31),
            IsActive = false,
            Lines = { Units(Yearly) },
        }));
        seed.Companies.Add(Company("Block hours", null, new ContractSeed
        {
            Name = "Block hours",
            StartDate = new DateOnly(2026, 1, 1),
            EndDate = new DateOnly(2026, 12, 31),
            ContractType = 4,
            Lines = { Units(SandboxSeed.JumpCloudService) },
        }));
        seed.Companies.Add(Company("Odd", null, new ContractSeed
        {
            Name = "Odd",
            StartDate = new DateOnly(2026, 1, 1),
            EndDate = new DateOnly(2026, 12, 31),
            Lines = { Units(Odd) },
        }));
        return seed;
    }

    private static LineSeed Units(string service) => new() { Service = service, Units = 5 };

    private static CompanySeed Company(string name, string? currency, ContractSeed contract) => new() { Name = name, Currency = currency, Contracts = { contract } };
}
