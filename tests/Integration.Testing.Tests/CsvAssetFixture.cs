using Integration.Core;
using Integration.Core.Assets;

namespace Integration.Testing.Tests;

/// <summary>A file of assets that people edit too, line by line.</summary>
internal sealed class CsvAssetFixture : IAssetTargetFixture
{
    private const string Header = "id,serialNumber,key,name,hostName,processor,Room,assignee,archived";

    private readonly string folder = Directory.CreateTempSubdirectory("assets").FullName;
    private int last;

    public CsvAssetFixture()
    {
        File.WriteAllText(FilePath, $"{Header}\n");
        Target = new CsvAssetTarget(new CsvAssetTargetOptions { Path = FilePath });
    }

    public IAssetTarget Target { get; }

    public TimeProvider Time => TimeProvider.System;

    public AccountId? Account => null;

    public (string One, string Other) Fields => (AssetFields.HostName, AssetFields.Processor);

    private string FilePath => Path.Combine(folder, "assets.csv");

    public Task<AssetId?> ArrangeAsync(string serialNumber, AssetValues values, CancellationToken cancellationToken = default)
    {
        var id = $"row-{++last}";
        File.AppendAllText(FilePath, $"{id},{serialNumber},,Laptop,{values[AssetFields.HostName]},{values[AssetFields.Processor]},204,,\n");
        return Task.FromResult<AssetId?>(new AssetId(id));
    }

    public Task EditAsync(AssetId asset, string field, string value, CancellationToken cancellationToken = default) => Set(asset, field, Quoted(value));

    public async Task<bool> ArchiveAsync(AssetId asset, CancellationToken cancellationToken = default)
    {
        await Set(asset, "archived", "yes");
        return true;
    }

    public async Task<bool> RemoveAsync(AssetId asset, CancellationToken cancellationToken = default)
    {
        await File.WriteAllLinesAsync(FilePath, (await File.ReadAllLinesAsync(FilePath, cancellationToken)).Where(line => !IsOf(asset, line)), cancellationToken);
        return true;
    }

    public async Task<bool> AssignAsync(AssetId asset, CancellationToken cancellationToken = default)
    {
        await Set(asset, "assignee", "Ann");
        return true;
    }

    public async Task<bool> IsAssignedAsync(AssetId asset, CancellationToken cancellationToken = default) =>
        (await File.ReadAllLinesAsync(FilePath, cancellationToken)).Single(line => IsOf(asset, line)).Split(',')[^2] != "";

    public async Task<int> CountAsync(CancellationToken cancellationToken = default) => (await File.ReadAllLinesAsync(FilePath, cancellationToken)).Length;

    public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default) => Task.FromResult(false);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task Set(AssetId asset, string column, string value)
    {
        var at = Array.IndexOf(Header.Split(','), column);
        return File.WriteAllLinesAsync(FilePath, File.ReadAllLines(FilePath).Select(line => IsOf(asset, line)
            ? string.Join(',', line.Split(',').Select((cell, i) => i == at ? value : cell))
            : line));
    }

    private static bool IsOf(AssetId asset, string line) => line.StartsWith($"{asset},", StringComparison.Ordinal);

    private static string Quoted(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
