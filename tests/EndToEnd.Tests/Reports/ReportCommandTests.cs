using System.Text.Json;
using EndToEnd.Tests.Support;
using Integration.Sandbox.Seeds;
using MspSync;

namespace EndToEnd.Tests.Reports;

public sealed class ReportCommandTests : IAsyncLifetime
{
    private const string Month = "2026-11";

    private Workplace place = null!;

    public async ValueTask InitializeAsync()
    {
        place = await Workplace.OpenAsync(SandboxSeed.Uniform(3));
        var plan = await place.RunWellAsync("plan", "--json");
        await place.RunWellAsync("apply", "--plan", plan.Json.GetProperty("hash").GetString()!, "--yes");
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task Report_Month_ListsEveryCustomerWithTotals()
    {
        var result = await place.RunWellAsync("report", "--month", Month);

        Assert.Contains("November 2026, 2026-11-01 to 2026-11-10, in the time zone UTC.", result.Said, StringComparison.Ordinal);
        Assert.All(place.Sandbox.JumpCloud.Organizations, organization => Assert.Contains(organization.Name, result.Output, StringComparison.Ordinal));
        Assert.Contains("3 lines.", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_OneCustomer_IsFoundByNameOrIdAndShownInDetail()
    {
        var byName = await place.RunWellAsync("report", "--month", Month, "--customer", place.Sandbox.JumpCloud.Organizations[0].Name.ToUpperInvariant());
        var id = $"{place.Sandbox.Autotask.Contracts[0].CompanyId}";
        var byId = await place.RunWellAsync("report", "--month", Month, "--customer", id);

        Assert.Equal(byName.Output, byId.Output);
        Assert.Contains("Nothing was written that takes effect in the month.", byId.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Sandbox.JumpCloud.Organizations[1].Name, byId.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--customer", "Nobody", "No customer with a contract line is called 'Nobody'")]
    [InlineData("--customer", "Customer", "names 3 customers")]
    [InlineData("--month", "2027-01", "2027-01 has not begun.")]
    [InlineData("--month", "November", "'November' is not a month. Give it as 2026-10.")]
    public async Task Report_WhatCannotBeMeant_IsRefused(string option, string value, string said)
    {
        var result = await place.RunAsync("report", option, value);

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains(said, result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_NoStore_IsRefusedAndMakesNone()
    {
        place.Set("store:path", place.At("other.db"));

        var result = await place.RunAsync("report", "--month", Month);

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.False(File.Exists(place.At("other.db")));
    }

    [Fact]
    public async Task Report_Files_AreWrittenWholeAndNamed()
    {
        var result = await place.RunWellAsync("report", "--month", Month, "--csv", place.At("report.csv"), "--html", place.At("report.html"));

        Assert.Contains(place.At("report.csv"), result.Output, StringComparison.Ordinal);
        Assert.Equal(4, File.ReadAllLines(place.At("report.csv")).Length);
        Assert.Single(File.ReadAllLines(place.At("report.writes.csv")), line => line.StartsWith("Month,Account,", StringComparison.Ordinal));
        Assert.Single(File.ReadAllLines(place.At("report.unmapped.csv")), line => line.StartsWith("Month,Tenant,", StringComparison.Ordinal));
        Assert.Single(File.ReadAllLines(place.At("report.invoices.csv")), line => line.StartsWith("Month,Invoice,", StringComparison.Ordinal));
        Assert.EndsWith("</html>", File.ReadAllText(place.At("report.html")).TrimEnd(), StringComparison.Ordinal);
        Assert.False(File.Exists(place.At("report.csv.part")));
    }

    [Fact]
    public async Task Report_FileThatCannotBeWritten_LeavesTheOldOne()
    {
        File.WriteAllText(place.At("report.csv"), "old");
        Directory.CreateDirectory(place.At("report.csv.part"));

        var result = await place.RunAsync("report", "--month", Month, "--csv", place.At("report.csv"));

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Equal("old", File.ReadAllText(place.At("report.csv")));
    }

    [Fact]
    public async Task Report_CsvToStandardOutput_IsNothingElse()
    {
        var lines = (await place.RunWellAsync("report", "--month", Month, "--csv", "-")).Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(4, lines.Length);
        Assert.StartsWith("Month,Account,", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_Json_IsOneDocument()
    {
        var json = (await place.RunWellAsync("report", "--month", Month, "--json")).Json;

        Assert.Equal(3, json.GetProperty("customers").GetArrayLength());
        var line = json.GetProperty("customers")[0].GetProperty("lines")[0];
        Assert.Equal(JsonValueKind.Number, line.GetProperty("price").ValueKind);
        Assert.Equal(10, line.GetProperty("days").GetArrayLength());
    }
}
