using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping;

public sealed class MappingFileTests : IAsyncDisposable
{
    private readonly MappingDesk desk = new();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Export_ImportedIntoAnEmptyStore_GivesTheSameLinks(bool json)
    {
        await using var other = new MappingDesk();
        other.Contracts[0] = Contract();
        await FillAsync();
        var file = await desk.Mapping.ExportAsync();

        var import = await other.Mapping.ImportAsync(json ? MappingFile.ReadJson(file.ToJson()) : MappingFile.ReadCsv(file.ToCsv()));
        var again = await other.Mapping.ImportAsync(file);

        Assert.Equal(await desk.Store.Links.ListAsync(), await other.Store.Links.ListAsync());
        Assert.Equal((3, 0, 3), (import.Changes.Count, again.Changes.Count, again.Unchanged));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Export_TwoTenantsOfOneAccountAndOneLine_ImportedIntoAnEmptyStoreGivesTheSameLinks(bool reversed)
    {
        await using var other = new MappingDesk();
        await desk.AcceptAsync("t1", "a1");
        await desk.AcceptAsync("t3", "a1");
        var rows = (await desk.Mapping.ExportAsync()).Rows;

        var import = await other.Mapping.ImportAsync(MappingFile.Of(reversed ? rows.Reverse() : rows));

        Assert.Equal(await desk.Store.Links.ListAsync(), await other.Store.Links.ListAsync());
        Assert.Equal("MAP011", Assert.Single(import.Changes, change => change.After!.Tenant.Value == "t3").WithoutLine?.Code);
    }

    [Theory]
    [InlineData("tenantName", "It says 'Wrong', and 't1' beside it is 'Contoso'.")]
    [InlineData("accountName", "It says 'Wrong', and 'a1' beside it is 'Contoso, Inc.'.")]
    [InlineData("contractName", "It says 'Wrong', and 'c1' beside it is 'Contract c1'.")]
    [InlineData("serviceName", "It says 'Wrong', and 'l1' beside it is 'JumpCloud Platform'.")]
    public async Task Import_NameIsNotThatOfTheIdBesideIt_IsRefused(string column, string problem)
    {
        await using var empty = new MappingDesk();
        await desk.AcceptAsync("t1", "a1");
        var file = Wrong(await desk.Mapping.ExportAsync());
        var intoEmpty = await empty.RefusedAsync(() => empty.Mapping.ImportAsync(file));
        var refused = await desk.RefusedAsync(() => desk.Mapping.ImportAsync(file));
        await desk.Mapping.ExcludeAsync("t1", "a demo");
        var leftOut = Wrong(await desk.Mapping.ExportAsync());

        string[] expected = [$"Row 1, {column}: {problem} Correct the id, or leave one of the two cells empty."];
        Assert.Equal(expected, intoEmpty);
        Assert.Equal(expected, refused);
        Assert.Equal(expected, await desk.RefusedAsync(() => desk.Mapping.ImportAsync(leftOut)));

        MappingFile Wrong(MappingFile file) => MappingFile.Of(file.Rows.Select(row => column switch
        {
            "tenantName" => row with { TenantName = "Wrong" },
            "accountName" => row with { AccountName = "Wrong" },
            "contractName" => row with { ContractName = "Wrong" },
            _ => row with { ServiceName = "Wrong" },
        }));
    }

    [Fact]
    public async Task Import_ThingsWereRenamedSinceTheExport_TakesOldAndPresentNames()
    {
        await desk.AcceptAsync("t1", "a1");
        var row = Assert.Single((await desk.Mapping.ExportAsync()).Rows);
        desk.Tenants[0] = desk.Tenants[0] with { Name = "Contoso East" };
        desk.Accounts[0] = desk.Accounts[0] with { Name = "Contoso Group" };
        desk.Contracts[0] = MappingDesk.Contract("c1", "a1", ("l1", "Identity Platform"));

        await desk.Mapping.ImportAsync(MappingFile.Of([row with { Minimum = "5" }]));
        await desk.Mapping.ImportAsync(MappingFile.Of([row with { Minimum = "6", TenantName = "contoso east", AccountName = "Contoso Group", ServiceName = "Identity Platform" }]));

        Assert.Equal(("l1", 6), ((await desk.FindAsync("t1"))!.Line?.Value, (await desk.FindAsync("t1"))!.Policy.Minimum));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49 30 1")]
    [InlineData("-Acme")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tAcme")]
    [InlineData("\rAcme")]
    [InlineData("'=1")]
    [InlineData("a \"b\", c\nd")]
    public void Csv_TextThatASpreadsheetWouldRun_IsKeptFromItAndReadBack(string name)
    {
        var text = MappingFile.Of([new MappingRow { Tenant = "t1", TenantName = name, Reason = name }]).ToCsv();

        Assert.DoesNotMatch("(^|,)\"?[=+@\t\r-]", text.Split("\r\n")[1]);
        var row = Assert.Single(MappingFile.ReadCsv(text).Rows);
        Assert.Equal((name, name), (row.TenantName, row.Reason));
    }

    [Fact]
    public async Task Import_SeveralRowsAreWrong_NamesEachWithRowAndColumnAndSavesNothing()
    {
        var file = MappingFile.ReadCsv(
            """
            Tenant,account,minimum,state,summed,counts
            t1,a1,,,,
            t9,a9,-1,Gone,perhaps,people
            t2,,,,,
            t1,a1,5,,,
            t3,,,Excluded,,
            """);

        var problems = await desk.RefusedAsync(() => desk.Mapping.ImportAsync(file));

        Assert.Equal(
            [
                "Row 3, tenant", "Row 3, state", "Row 3, account", "Row 3, counts", "Row 3, minimum", "Row 3, summed",
                "Row 4, account", "Row 5, tenant", "Row 6, reason",
            ],
            problems.Select(problem => problem[..problem.IndexOf(':', StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("tenant,acount\na,b", "Row 1, acount: There is no such column.")]
    [InlineData("tenant,tenant\na,b", "Row 1, tenant: The column stands there twice.")]
    [InlineData("tenant,account\nContoso, Inc.,a1", "Row 2: It has 3 cells, and there are 2 columns.")]
    [InlineData("tenant\n\"a", "The file is not CSV: A quote is not closed.")]
    [InlineData("", "Row 1: The file is empty")]
    [InlineData("{}", "The file is not an array of objects")]
    [InlineData("[3]", "Row 1: It is not an object.")]
    [InlineData("[{\"tenat\": \"a\"}]", "Row 1, tenat: There is no such property.")]
    [InlineData("[{\"tenant\": {}}]", "Row 1, tenant: It is neither a text nor a number, true or false.")]
    [InlineData("[{", "The file is not JSON")]
    public void Read_SomethingElse_IsRefused(string text, string problem)
    {
        var refused = Assert.Throws<MappingRefusedException>(() => text.StartsWith('{') || text.StartsWith('[') ? MappingFile.ReadJson(text) : MappingFile.ReadCsv(text));

        Assert.StartsWith(problem, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_UnchangedRowOfAContractThatEnded_IsPassedOver()
    {
        await FillAsync();
        var file = await desk.Mapping.ExportAsync();
        desk.Contracts[0] = desk.Contracts[0] with { IsActive = false };
        desk.Accounts[0] = desk.Accounts[0] with { IsActive = false, Name = "Contoso (old)" };

        var import = await desk.Mapping.ImportAsync(file);

        Assert.Equal((0, 3), (import.Changes.Count, import.Unchanged));
    }

    [Fact]
    public async Task Import_TwoRowsNameOneLine_IsTakenOnlyWhenBothAreSummed()
    {
        const string Header = "tenant,account,line,summed\n";

        var alone = await desk.RefusedAsync(() => desk.Mapping.ImportAsync(MappingFile.ReadCsv(Header + "t1,a1,l1,true\nt2,a1,l1,\n")));
        await desk.Mapping.ImportAsync(MappingFile.ReadCsv(Header + "t1,a1,l1,yes\nt2,a1,l1,TRUE\n"));

        Assert.Equal(["Row 2, line", "Row 3, line"], alone.Select(problem => problem[..11]));
        Assert.Equal(2, (await desk.Store.Links.ListAsync()).Count(link => link.Line == new ContractLineId("l1") && link.Policy.Summed));
    }

    [Fact]
    public async Task Import_SummedWithDifferentPolicies_IsRefused()
    {
        var file = MappingFile.ReadCsv("tenant,account,line,summed,timeZone\nt1,a1,l1,true,\nt2,a1,l1,true,Europe/Berlin\n");

        Assert.All(await desk.RefusedAsync(() => desk.Mapping.ImportAsync(file)), problem => Assert.Contains("one line follows one policy", problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_RowsOfUnmappedTenants_ChangeNothingUntilTheyAreFilledIn()
    {
        await desk.AcceptAsync("t1", "a1");
        var rows = (await desk.Mapping.ExportAsync(withUnmapped: true)).Rows;

        var blank = await desk.Mapping.ImportAsync(MappingFile.Of(rows));
        var half = await desk.RefusedAsync(() => desk.Mapping.ImportAsync(MappingFile.Of(rows.Select(row => row.Tenant == "t2" ? row with { AccountName = "Fabrikam" } : row))));
        var filled = await desk.Mapping.ImportAsync(MappingFile.Of(rows.Select(row => row.Tenant == "t2" ? row with { AccountName = "Fabrikam", State = "mapped" } : row)));
        var gone = await desk.RefusedAsync(() => desk.Mapping.ImportAsync(MappingFile.Of([new MappingRow { Tenant = "t1", State = "Unmapped" }])));

        Assert.Equal((0, 3), (blank.Changes.Count, blank.Unchanged));
        Assert.Equal("Row 2, state: The row names an account and says Unmapped. Write Mapped, or remove the account.", Assert.Single(half));
        Assert.Equal("t2", Assert.Single(filled.Changes).After!.Tenant.Value);
        Assert.Contains("an import removes no link", Assert.Single(gone), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_BlankRows_AreCountedAsASpreadsheetShowsThem()
    {
        var problems = await desk.RefusedAsync(() => desk.Mapping.ImportAsync(MappingFile.ReadCsv("\ntenant,account\n\nt1,a1\n\r\n\nt9,a1\n")));

        Assert.StartsWith("Row 7, tenant:", Assert.Single(problems), StringComparison.Ordinal);
        Assert.StartsWith("Row 5: It has 3 cells", Assert.Throws<MappingRefusedException>(() => MappingFile.ReadCsv("tenant,account\n\n\n\nt1,a1,x\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_CutOffDayIsNone_TakesTheDayAway()
    {
        desk.Options.Billing.Products[0] = new BillingProduct { Name = "jumpcloud", ServiceNames = { "JumpCloud" }, Policy = new() { CutOffDay = 5 } };
        await desk.AcceptAsync("t1", "a1");
        var row = Assert.Single((await desk.Mapping.ExportAsync()).Rows);

        await desk.Mapping.ImportAsync(MappingFile.Of([row with { CutOffDay = "" }]));
        var kept = await desk.FindAsync("t1");
        await desk.Mapping.ImportAsync(MappingFile.Of([row with { CutOffDay = "None" }]));
        var without = await desk.FindAsync("t1");
        await using var other = new MappingDesk();
        other.Options.Billing.Products[0] = desk.Options.Billing.Products[0];
        await other.Mapping.ImportAsync(await desk.Mapping.ExportAsync());

        Assert.Equal(5, kept!.Policy.CutOffDay);
        Assert.Null(without!.Policy.CutOffDay);
        Assert.Equal(without, await other.FindAsync("t1"));
    }

    [Fact]
    public async Task Import_Trial_SaysWhatWouldChangeAndSavesNothing()
    {
        var import = await desk.Mapping.ImportAsync(MappingFile.Of([new MappingRow { Tenant = "t1", Account = "a1" }]), isTrial: true);

        Assert.Single(import.Changes);
        Assert.Null(await desk.FindAsync("t1"));
    }

    private static Contract Contract() => MappingDesk.Contract("c1", "a1", ("l1", "JumpCloud Platform"), ("l3", "Identity for Tailspin"));

    private async Task FillAsync()
    {
        desk.Contracts[0] = Contract();
        await desk.Mapping.AcceptAsync(new MappingRow { Tenant = "t1", Account = "a1", Minimum = "3", NotBilled = "1", Counts = "greater", CutOffDay = "31", EffectiveDate = "PeriodStart" });
        await desk.AcceptAsync("t2", "a2");
        await desk.AcceptAsync("t3", "a1", line: "l3");
        await desk.Mapping.ExcludeAsync("t3", "=cmd|' /C calc'!A0");
    }
}
