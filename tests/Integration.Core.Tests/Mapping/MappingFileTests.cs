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
