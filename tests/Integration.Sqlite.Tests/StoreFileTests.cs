using System.Diagnostics;
using System.Text.Json;
using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite.Tests;

public class StoreFileTests(ITestOutputHelper output) : StoreFixture
{
    [Fact]
    public async Task Open_StoreIsOpenElsewhere_NamesTheFileAndSaysWhatToDo()
    {
        await using var second = new SqliteSyncStore(FilePath);

        var error = await Assert.ThrowsAsync<StoreException>(() => second.OpenAsync());

        Assert.Contains(FilePath, error.Message, StringComparison.Ordinal);
        Assert.Contains("open elsewhere", error.Message, StringComparison.Ordinal);
        Assert.Contains("Stop the other process", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_HolderWasKilled_TheLockIsFree()
    {
        var path = Path.Combine(Folder, "killed.db");
        using var holder = Process.Start(new ProcessStartInfo("flock", ["--no-fork", $"{path}.lock", "sleep", "600"]))!;
        await using var store = new SqliteSyncStore(path);
        try
        {
            while (!IsLocked($"{path}.lock"))
            {
                await Task.Yield();
            }

            await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync());
        }
        finally
        {
            holder.Kill();
            await holder.WaitForExitAsync();
        }

        await store.OpenAsync();
    }

    [Fact]
    public async Task Open_Twice_EndsAtOnce() => await Store.OpenAsync();

    [Fact]
    public async Task Open_DatabaseOfAnotherProgram_IsRefusedAndNotTouched()
    {
        var path = Path.Combine(Folder, "foreign.db");
        await using (var foreign = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await foreign.OpenAsync();
            await using var command = foreign.CreateCommand();
            command.CommandText = "CREATE TABLE mine (x)";
            await command.ExecuteNonQueryAsync();
        }

        var before = await File.ReadAllBytesAsync(path);
        var error = await OpenFailsAsync(path);

        Assert.Contains("database of another program", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task Open_FileIsNoDatabase_IsRefusedAndNotTouched()
    {
        var path = Path.Combine(Folder, "notes.txt");
        await File.WriteAllTextAsync(path, new string('x', 5000));

        Assert.Contains("is not a store", (await OpenFailsAsync(path)).Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(path).Length);
    }

    [Fact]
    public async Task Open_StoreOfANewerVersion_SaysToUpdate()
    {
        await Store.DisposeAsync();
        await RawAsync(FilePath, "PRAGMA user_version = 99");

        Assert.Contains("has version 99", (await OpenFailsAsync(FilePath)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_FolderDoesNotExist_NamesIt()
    {
        var error = await OpenFailsAsync(Path.Combine(Folder, "nowhere", "store.db"));

        Assert.Contains(Path.Combine(Folder, "nowhere"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LinkToAStoreThatIsOpen_IsOpenElsewhere()
    {
        var link = Path.Combine(Folder, "link.db");
        File.CreateSymbolicLink(link, FilePath);

        Assert.Contains("open elsewhere", (await OpenFailsAsync(link)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LockFileCannotBeMade_DoesNotBlameAnotherProcess()
    {
        var error = await OpenFailsAsync(Path.Combine(Folder, new string('n', 253)));

        Assert.Contains("its lock file cannot", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("open elsewhere", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_JournalIsDamaged_SaysToRestoreABackup()
    {
        await DamageAsync();

        var error = await Assert.ThrowsAsync<StoreException>(() => Store.Journal.ListAsync([]));

        Assert.Contains("is damaged. Restore a backup", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_StoreIsWhole_FindsNothingAndChangesNothing()
    {
        var before = await File.ReadAllBytesAsync(Store.Path);

        Assert.Empty(await Store.CheckAsync());

        Assert.Equal(before, await File.ReadAllBytesAsync(Store.Path));
    }

    [Fact]
    public async Task Check_StoreIsDamaged_SaysToRestoreABackup()
    {
        await DamageAsync();

        var finding = (await Store.CheckAsync())[0];

        Assert.Equal(("PRE401", FindingSeverity.Blocking), (finding.Code, finding.Severity));
        Assert.StartsWith("Restore a backup", finding.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99, "PRE403")]
    [InlineData(100, null)]
    public async Task Check_DiskNearlyFull_Warns(long megabytes, string? code)
    {
        await Store.OpenAsync();
        await using var raw = new SqliteConnection($"Data Source={Store.Path};Pooling=False");
        await raw.OpenAsync();

        var findings = StoreCheck.Run(raw, Store.Path, megabytes * 1024 * 1024);

        Assert.Equal(code is null ? [] : [code], findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Check_StoreIsReadOnly_SaysThatItCannotBeWrittenTo()
    {
        await Store.OpenAsync();
        await using var raw = new SqliteConnection($"Data Source={Store.Path};Pooling=False;Mode=ReadOnly");
        await raw.OpenAsync();

        Assert.Equal(["PRE402"], StoreCheck.Run(raw, Store.Path, null).Select(finding => finding.Code));
    }

    [Fact]
    public async Task Backup_StoreIsDamaged_MakesNone()
    {
        await DamageAsync();
        var copy = Path.Combine(Folder, "copy.db");

        var error = await Assert.ThrowsAsync<StoreException>(() => Store.BackupAsync(copy));

        Assert.Contains("is damaged", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(copy));
    }

    [Fact]
    public async Task Use_BeforeOpening_SaysToOpen()
    {
        await using var closed = new SqliteSyncStore(Path.Combine(Folder, "closed.db"));

        Assert.Contains("OpenAsync", (await Assert.ThrowsAsync<InvalidOperationException>(() => closed.Links.ListAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_Cancelled_WritesNothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.Links.SaveAsync([Link("a")], new CancellationToken(canceled: true)));

        Assert.Empty(await Store.Links.ListAsync());
    }

    [Fact]
    public void Commits_AreDurable_ByWriteAheadLogAndFullSynchronization()
    {
        using var connection = StoreFile.Open(Path.Combine(Folder, "durable.db"));

        Assert.Equal(["wal"], connection.Query("PRAGMA journal_mode", reader => reader.GetString(0)));
        Assert.Equal(2, connection.Scalar("PRAGMA synchronous"));
    }

    [Fact]
    public async Task Backup_WhileInUse_IsAStoreOfItsOwn()
    {
        await AddAsync(Intent("8001"));
        var copy = Path.Combine(Folder, "copy.db");

        await Store.BackupAsync(copy);

        await using var restored = new SqliteSyncStore(copy);
        await restored.OpenAsync();
        Assert.Single(await restored.Journal.ListAsync([]));
        var error = await Assert.ThrowsAsync<StoreException>(() => Store.BackupAsync(copy));
        Assert.Contains("the file exists", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Store_IsOneLineOfJsonPerRecord()
    {
        await AddAsync(Intent("8001"), JournalState.Sending);
        await Store.Links.SaveAsync([Link("a", "8001")]);
        await Store.Plans.SaveAsync(new Plan { Hash = "abcd", CreatedAt = Now, Changes = [], Outcomes = [], Findings = [] });
        using var export = new MemoryStream();

        await Store.ExportAsync(export);

        var lines = System.Text.Encoding.UTF8.GetString(export.ToArray()).TrimEnd('\n').Split('\n');
        var tables = lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("table").GetString());
        Assert.Equal(["link", "plan", "journal", "journal_move", "journal_move"], tables);
        Assert.Equal("abcd", JsonDocument.Parse(lines[1]).RootElement.GetProperty("body").GetProperty("hash").GetString());
    }

    [Fact]
    public async Task Open_TenThousandLinksAndANightOfObservations_ReportsItsTimes()
    {
        var links = Enumerable.Range(0, 10_000).Select(i => Link($"t{i:00000}", $"l{i}") with { LiveSince = Now }).ToList();
        var write = Stopwatch.StartNew();
        await Store.Links.SaveAsync(links);
        var saved = write.Elapsed;
        write.Restart();
        await Store.Observations.AppendAsync(
            [.. links.Select((link, i) => Observation(link.Tenant.Value, Now, i))], [.. links.Select(link => new Coverage(link.Tenant, Now, Now))]);
        var appended = write.Elapsed;
        await AddAsync(Intent("l1"), JournalState.Sending);
        await Store.DisposeAsync();

        var open = Stopwatch.StartNew();
        await InitializeAsync();
        var unsettled = await Store.Journal.ListAsync(JournalMoves.Open);
        var first = (await Store.Links.ListAsync())[0];
        var resumed = open.Elapsed;

        output.WriteLine($"10,000 links saved in {saved.TotalMilliseconds:0} ms, 10,000 observations and coverages in {appended.TotalMilliseconds:0} ms; "
            + $"opened to the first link in {resumed.TotalMilliseconds:0} ms.");
        Assert.Single(unsettled);
        Assert.Equal("t00000", first.Tenant.Value);
        Assert.Equal(10_000, (await Store.Observations.ListCoverageAsync()).Count);
    }

    private async Task DamageAsync()
    {
        for (var day = 1; day <= 28; day++)
            await AddAsync(Intent("8001", day) with { Reason = new string('r', 500) });

        await Store.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(FilePath);
        var row = bytes.AsSpan().LastIndexOf(new byte[400].Select(_ => (byte)'r').ToArray());
        for (var i = row / 4096 * 4096; i < bytes.Length; i += 64)
            bytes[i] ^= 0xFF;

        await File.WriteAllBytesAsync(FilePath, bytes);
        await InitializeAsync();
    }

    private static bool IsLocked(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static async Task<StoreException> OpenFailsAsync(string path)
    {
        await using var store = new SqliteSyncStore(path);
        return await Assert.ThrowsAsync<StoreException>(() => store.OpenAsync());
    }

    private static async Task<object?> RawAsync(string path, string statement)
    {
        await using var raw = new SqliteConnection($"Data Source={path};Pooling=False");
        await raw.OpenAsync();
        await using var command = raw.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
