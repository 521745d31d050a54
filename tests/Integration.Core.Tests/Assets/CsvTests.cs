using FsCheck;
using FsCheck.Fluent;
using Integration.Core.Assets;
using Integration.Core.Journal;

namespace Integration.Core.Tests.Assets;

public sealed class CsvTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("csv").FullName;

    private string FilePath => Path.Combine(folder, "assets.csv");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0\r\n")]
    [InlineData("+1", "'+1\r\n")]
    [InlineData("-1", "'-1\r\n")]
    [InlineData("@SUM(A1)", "'@SUM(A1)\r\n")]
    [InlineData("\t=1", "'\t=1\r\n")]
    [InlineData("\r=1", "\"'\r=1\"\r\n")]
    [InlineData("\n=1", "\"'\n=1\"\r\n")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1\r\n")]
    [InlineData("'quoted", "''quoted\r\n")]
    [InlineData("a,b", "\"a,b\"\r\n")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"\r\n")]
    [InlineData("=a,b", "\"'=a,b\"\r\n")]
    [InlineData("a=b", "a=b\r\n")]
    [InlineData(null, "\r\n")]
    public void Row_Cell_IsQuotedAndNoFormula(string? cell, string row) => Assert.Equal(row, CsvText.Row([cell]));

    [Fact]
    public void Rows_OfRow_AreTheCellsAgain() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", " ", "a", "é", "😀").ListOf().Select(string.Concat).ListOf(3).ToArbitrary(),
        cells =>
        {
            string[] row = ["first", .. cells, "last"];
            return CsvText.Rows(CsvText.Row(row) + CsvText.Row(row)).All(read => read.SequenceEqual(row));
        }));

    [Theory]
    [InlineData("a,b\nc,d\n", "a|b c|d")]
    [InlineData("a,b\r\n\r\nc,\"d\"", "a|b c|d")]
    [InlineData("a,\n,b\n", "a| |b")]
    public void Rows_OfOtherPrograms_AreRead(string text, string rows) =>
        Assert.Equal(rows, string.Join(' ', CsvText.Rows(text).Select(row => string.Join('|', row))));

    [Theory]
    [InlineData("a,\"b\n")]
    [InlineData("a,\"b\"c\n")]
    public void Rows_BrokenQuotes_AreRefused(string text) => Assert.Throws<FormatException>(() => CsvText.Rows(text));

    [Fact]
    public async Task PlanCsv_ForTheSupport_HasARowAChangeAndNoFormula()
    {
        var plan = new Inventory().Creating()
            .Device("d1", "=PF1", device => device with { DisplayName = "=HYPERLINK(\"http://evil\")", Model = "20XW" })
            .Device("d2", "PF2", device => device with { Model = "21CB", HostName = "ws-2" })
            .Asset("77", "PF2", asset => asset with { Values = AssetValues.Of(("hostName", "ws-2")) }).Plan();
        using var text = new StringWriter();

        await AssetPlanCsv.WriteAsync(plan, text, TestContext.Current.CancellationToken);

        Assert.Equal(
            "Action,Tenant,Device,Asset,Serial number,Key,Name,model\r\n" +
            "create,t1,d1,,'=PF1,,\"'=HYPERLINK(\"\"http://evil\"\")\",20XW\r\n" +
            "update,t1,d2,77,,,,21CB\r\n",
            text.ToString());
    }

    [Fact]
    public async Task Target_NewFile_IsCreatedWithTheFieldsOfTheSettings()
    {
        var target = new CsvAssetTarget(new() { Path = FilePath, Fields = ["name", "model"] });

        var result = await target.CreateAsync(Draft("PF1", "20XW"), Gate(), TestContext.Current.CancellationToken);

        Assert.Equal(WriteProof.Accepted, result.Proof);
        Assert.Equal(
            ["id,tag,serialNumber,key,account,name,model,assignee,archived", $"{result.TargetId},,PF1,,,'=NAME,20XW,,"],
            await File.ReadAllLinesAsync(FilePath, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Target_RowIsRemoved_ItsIdIsNotGivenAgain()
    {
        var target = new CsvAssetTarget(new() { Path = FilePath });
        var first = await target.CreateAsync(Draft("PF1", "20XW"), Gate(), TestContext.Current.CancellationToken);
        File.Delete(FilePath);

        var second = await target.CreateAsync(Draft("PF1", "20XW"), Gate(), TestContext.Current.CancellationToken);

        Assert.NotEqual(first.TargetId, second.TargetId);
    }

    [Fact]
    public async Task Target_LastRowHasNoEndOfLine_IsCompletedFirst()
    {
        await File.WriteAllTextAsync(FilePath, "id,serialNumber,key,model\n1,PF1,,20XW", TestContext.Current.CancellationToken);
        var target = new CsvAssetTarget(new() { Path = FilePath });

        await target.CreateAsync(Draft("PF2", "21CB"), Gate(), TestContext.Current.CancellationToken);

        Assert.Equal(["PF1", "PF2"], (await ListAsync(target)).Select(asset => asset.SerialNumber));
    }

    [Theory]
    [InlineData("id,serialNumber,key,model\n1,PF1", "cut off")]
    [InlineData("id,serialNumber,model\n", "Column 'key' is missing")]
    [InlineData("id,serialNumber,key,Key\n", "stands there twice")]
    [InlineData("id,serialNumber,key\n1,\"PF1\n", "A quote is not closed")]
    public async Task Target_FileIsBroken_ChecksAsBlockingAndReadsNothing(string text, string finding)
    {
        await File.WriteAllTextAsync(FilePath, text, TestContext.Current.CancellationToken);
        var target = new CsvAssetTarget(new() { Path = FilePath });

        var found = Assert.Single(await target.CheckAsync(TestContext.Current.CancellationToken));

        Assert.Equal(("AST018", FindingSeverity.Blocking), (found.Code, found.Severity));
        Assert.Contains(finding, found.Text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<IOException>(() => ListAsync(target));
    }

    [Fact]
    public async Task Target_ManyNewAssetsThroughTheJob_AreThereOnce()
    {
        using var process = new AssetProcess();
        var target = new CsvAssetTarget(new() { Path = FilePath }, process.Time);
        for (var i = 0; i < 300; i++)
            process.Source.Add($"d{i}", $"PF{i:000}A");

        process.Options.Assets.Gates.MaximumCreatedShare = 1;
        process.Start();
        var job = new AssetJob(
            process.Store, process.Source, target, process.Options, process.Options.Assets, [], Notices.Notifying.Nobody(process.Store, process.Time), process.Time,
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        await process.Store.AssetLinks.SetLiveAsync("csv", [new("t1")], process.Time.GetUtcNow(), TestContext.Current.CancellationToken);

        var first = process.Do(() => job.RunAsync());
        var second = process.Do(() => job.RunAsync());

        Assert.Equal((300, 300), (first.Run.Counts.Changed, second.Run.Counts.Unchanged));
        Assert.Equal(300, (await ListAsync(target)).Count);
    }

    private static async Task<List<Asset>> ListAsync(CsvAssetTarget target)
    {
        var all = new List<Asset>();
        await foreach (var page in target.ListAssetsAsync(TestContext.Current.CancellationToken))
            all.AddRange(page);

        return all;
    }

    private static AssetDraft Draft(string serial, string model) => new()
    {
        Mode = AssetSyncMode.DownloadAndSync,
        Device = new Device { Tenant = new("t1"), Id = new(serial) },
        Name = "=NAME",
        SerialNumber = serial,
        Values = AssetValues.Of(("model", model)),
    };

    private static SendGate Gate() => new(long.MaxValue, _ => ValueTask.CompletedTask);
}
