using System.Text.Json;
using Integration.Core.Billing;
using Integration.Core.Reports;

namespace Integration.Core.Tests.Reports;

public sealed class BillingReportFilesTests
{
    private static October World(Func<ContractLine, ContractLine>? shape = null) => new October()
        .Tenant("t1", "8001", [(October.At(1), 10), (October.At(11, 9, 12), 12)])
        .Line((shape ?? (line => line))(October.LineOf("8001")), (1, 10, 10, false), (11, 31, 12, false));

    private static async Task<List<string[]>> CsvAsync(BillingReport report)
    {
        using var writer = new StringWriter();
        await BillingReportCsv.WriteAsync(report, writer, TestContext.Current.CancellationToken);
        return CsvText.Rows(writer.ToString());
    }

    [Fact]
    public async Task Csv_HasARowForEachLine()
    {
        var rows = await CsvAsync(World().Posted("8001", (1, 10, 30, 96.77m), (11, 12, 30, 243.87m)).Report());

        Assert.Equal(2, rows.Count);
        var cells = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(
            ("2026-10", "6001", "12", "2026-10-11 09:12", "10", "12", "340.64", "227.09", "340.64"),
            (cells["Month"], cells["Account"], cells["Mark"], cells["Mark reached (UTC)"], cells["Units at start"], cells["Units at end"], cells["Price"], cells["Margin"], cells["Posted amount"]));
    }

    [Fact]
    public async Task Csv_LineThatNoLinkBills_IsTheLastRowWithoutTenants()
    {
        var rows = await CsvAsync(World().Line(October.LineOf("8009"), (1, 31, 4, false)).Written("8009", 5, 3, 4).Report());

        Assert.Equal(["yes", "no"], rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], "Linked")]));
        var cells = rows[0].Zip(rows[2]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(
            ("8009", "", "", "4", "1", "40.00", "120.00", "80.00"),
            (cells["Line"], cells["Tenants"], cells["Mark"], cells["Units at end"], cells["Writes"], cells["Cost"], cells["Price"], cells["Margin"]));
        Assert.Contains("posted", cells["Unknown because"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvOfInvoices_HasARowForEachOrSaysWhyNoneAreKnown()
    {
        var world = World();
        world.Invoices.Add(new SourceInvoice { Id = "=I1", Status = "open", DueOn = new DateOnly(2026, 11, 15), Amount = Reading.Known(120.5m), Remaining = Reading.Unknown<decimal>("hidden"), Currency = "USD" });

        var rows = await InvoicesAsync(world.Report());

        Assert.Equal(["2026-10", "=I1", "2026-11-15", "open", "120.50", "", "USD", "hidden"], rows[1]);
        rows = await InvoicesAsync(world.Report() with { Invoices = Reading.Unknown<IReadOnlyList<SourceInvoice>>("no rights") });
        Assert.Equal("The invoices could not be read: no rights", rows[1][^1]);

        static async Task<List<string[]>> InvoicesAsync(BillingReport report)
        {
            using var writer = new StringWriter();
            await BillingReportCsv.WriteInvoicesAsync(report, writer, TestContext.Current.CancellationToken);
            return CsvText.Rows(writer.ToString());
        }
    }

    [Fact]
    public async Task Csv_Unknown_IsAnEmptyCellAndALossAPlainFigure()
    {
        var rows = await CsvAsync(World(line => line with { UnitPrice = 9, UnitCost = 10.5m }).Report());
        Assert.Equal("-17.03", rows[1][Array.IndexOf(rows[0], "Margin")]);
        Assert.Equal("", rows[1][Array.IndexOf(rows[0], "Posted amount")]);

        rows = await CsvAsync(World(line => line with { UnitCost = null }).Report());
        Assert.Equal("", rows[1][Array.IndexOf(rows[0], "Cost")]);
    }

    [Fact]
    public async Task Csv_SummedLine_HasTheFiguresOfEachTenantAndWhyOthersAreUnknown()
    {
        var summed = new BillingPolicy { Summed = true };
        var rows = await CsvAsync(new October()
            .Tenant("t1", "8001", [(October.At(1), 4)], summed)
            .Tenant("t2", "8001", [(October.At(2), 5)], summed)
            .Line(October.LineOf("8001") with { UnitCost = null }, (1, 31, 9, false))
            .Report());
        var cells = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);

        Assert.Equal("2026-10-01 00:05; 2026-10-02 00:05", cells["Mark reached (UTC)"]);
        Assert.Contains("the connection cannot see the line's unit cost", cells["Unknown because"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvOfWrites_HasWhenWhyAndWhoAlsoOfLinesThatNoLinkBills()
    {
        var report = World().Line(October.LineOf("8009", "6002"), (1, 31, 4, false)).Written("8001", 11, 10, 12, "=1+1").Written("8009", 5, 3, 4).Report();
        using var writer = new StringWriter();
        await BillingReportCsv.WriteWritesAsync(report, writer, TestContext.Current.CancellationToken);

        var rows = CsvText.Rows(writer.ToString());
        Assert.Equal(3, rows.Count);
        var cells = rows[0].Zip(rows[1]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(
            ("6001", "8001", "2026-10-11", "10", "12", "Verified", "2026-10-11 02:04", "=1+1", "Petra", "2026-10-11 01:00"),
            (cells["Account"], cells["Line"], cells["Takes effect"], cells["From"], cells["To"], cells["State"], cells["Sent (UTC)"], cells["Why"], cells["Approved by"], cells["Approved at (UTC)"]));
        Assert.Equal(("6002", "8009"), (rows[2][1], rows[2][3]));
        Assert.Contains(",'=1+1,", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CsvOfUnmapped_HasARowForEachTenantOrSaysWhyNoneAreKnown()
    {
        var world = World();
        world.Sweep = Reading.Known(new UsageSweep
        {
            At = world.Now,
            Tenants = [new TenantUsage { Tenant = new TenantId("n"), Name = "New", Users = Reading.Known(7), Devices = Reading.Unknown<int>("not read") }],
        });
        var rows = await UnmappedAsync(world.Report());
        Assert.Equal(("n", "New", "7", ""), (rows[1][1], rows[1][2], rows[1][8], rows[1][9]));

        world.Sweep = Reading.Unknown<UsageSweep>("the key is refused");
        rows = await UnmappedAsync(world.Report());
        Assert.Equal("The tenants could not be listed: the key is refused", rows[1][7]);
        Assert.Equal(rows[0].Length, rows[1].Length);
    }

    private static async Task<List<string[]>> UnmappedAsync(BillingReport report)
    {
        using var writer = new StringWriter();
        await BillingReportCsv.WriteUnmappedAsync(report, writer, TestContext.Current.CancellationToken);
        return CsvText.Rows(writer.ToString());
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://example.com\")")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\tx")]
    public async Task Csv_NameThatWouldBeAFormula_BeginsWithAnApostrophe(string name)
    {
        using var writer = new StringWriter();
        await BillingReportCsv.WriteAsync(World(line => line with { ContractName = name, ServiceName = name }).Report(), writer, TestContext.Current.CancellationToken);

        Assert.Contains($"'{name[0]}", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain($",{name[0]}", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain($",\"{name[0]}", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_IsTheReport_AndUnknownAnObjectWithTheReason()
    {
        using var document = JsonDocument.Parse(BillingReportJson.Write(World(line => line with { UnitCost = null }).Report()));
        var line = document.RootElement.GetProperty("customers")[0].GetProperty("lines")[0];

        Assert.Equal("8001", line.GetProperty("line").GetString());
        Assert.Equal(340.64m, line.GetProperty("price").GetDecimal());
        Assert.Equal("the connection cannot see the line's unit cost", line.GetProperty("cost").GetProperty("unknown").GetString());
        Assert.Equal("2026-10-11T09:12:00+00:00", line.GetProperty("tenants")[0].GetProperty("markAt").GetString());
        Assert.Equal("2026-10-01", document.RootElement.GetProperty("month").GetProperty("first").GetString());
        Assert.Equal(JsonValueKind.Array, document.RootElement.GetProperty("unmapped").ValueKind);
    }
}
