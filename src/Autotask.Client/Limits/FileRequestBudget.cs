namespace Autotask.Client;

/// <summary>
/// A budget that all processes of one machine share through files in one directory. A process that crashes leaves its slots, because the operating system
/// releases its locks. Safe for use by many threads.
/// </summary>
public sealed class FileRequestBudget : AutotaskRequestBudget
{
    /// <summary>Opens the budget; every process must use the same directory and options.</summary>
    /// <param name="directory">On a local disk, one per Autotask database; created when missing. Holds no credentials.</param>
    /// <param name="options">How much to use; null takes the defaults.</param>
    /// <param name="timeProvider">The clock; null is the system's.</param>
    /// <exception cref="ArgumentException">The directory is empty.</exception>
    /// <exception cref="IOException">The directory cannot be created.</exception>
    public FileRequestBudget(string directory, AutotaskRequestBudgetOptions? options = null, TimeProvider? timeProvider = null)
        : this(Directory.CreateDirectory(directory), options ?? new AutotaskRequestBudgetOptions(), timeProvider ?? TimeProvider.System)
    {
    }

    private FileRequestBudget(DirectoryInfo directory, AutotaskRequestBudgetOptions options, TimeProvider timeProvider)
        : base(
            options,
            timeProvider,
            own => new FileSlots(directory, own.Slots, timeProvider),
            new FileLedgerStore(new LockFile(Path.Combine(directory.FullName, "requests.txt"), timeProvider)))
    {
    }
}
