using System.CommandLine;
using Integration.Sqlite;
using MspSync.Hosting;
using MspSync.Rendering;
using Spectre.Console;

namespace MspSync.Commands;

internal static class StoreCommand
{
    public static Command Create(CommonOptions common) => new("store", "Back up or export what is kept.")
    {
        Create(common, "backup", "Copy the store into a new file, which is a store of its own.", (store, file, cancellationToken) =>
            store.BackupAsync(file, cancellationToken)),
        Create(common, "export", "Write everything that the store holds into a new file, as lines of JSON.", async (store, file, cancellationToken) =>
        {
            if (File.Exists(file))
                throw new ConfigurationException($"The export {file} was not written, because the file exists. Give a new name.");

            await using var destination = new FileStream(file, FileMode.CreateNew);
            await store.ExportAsync(destination, cancellationToken);
        }),
    };

    private static Command Create(CommonOptions common, string name, string description, Func<SqliteSyncStore, string, CancellationToken, Task> write)
    {
        var file = new Argument<string>("FILE") { Description = "The file to write; it must not exist." };
        var command = new Command(name, description) { file };
        common.SetAction(command, async (session, parsed, cancellationToken) =>
        {
            var store = await session.OpenStoreFileAsync(cancellationToken);
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            await write(store, path, cancellationToken);
            session.Screen.Show(new FileDocument(path), Documents.Default.FileDocument, console => console.WriteLine($"Written: {path}"));
            return ExitCode.Done;
        });
        return command;
    }
}
