using Integration.Core.Journal;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using TestSupport;

namespace Integration.Core.Tests.Journal;

internal sealed record TestWrite(JournalKind What) : KeyedWrite
{
    public override JournalKind Kind => What;
}

/// <summary>One process of a job with keyed writes. It remembers nothing: every night it wants all of them again.</summary>
internal sealed class KeyedNight(ISyncStore store, FaultyKeyedTarget target, ManualTimeProvider time, Kill? kill = null)
{
    public JournalOptions Options { get; } = new();

    public IReadOnlyList<WriteOutcome<KeyedWrite>> Outcomes { get; private set; } = [];

    public IReadOnlyList<Finding> Settled { get; private set; } = [];

    private ISyncStore Store => kill is null ? store : new KillableStore(store, kill);

    public static TestWrite Create(string key, string? subject = null) => Write(JournalKind.TicketCreate, key, subject ?? $"alert:{key}");

    public static TestWrite Note(string key, string subject = "ticket:1") => Write(JournalKind.TicketNote, key, subject);

    public static TestWrite Update(string subject, string value) => Write(JournalKind.AssetUpdate, subject, subject) with { Value = value };

    public void Run(params KeyedWrite[] writes) => Pump.Run(time, () => RunAsync(writes));

    public async Task RunAsync(IReadOnlyList<KeyedWrite> writes)
    {
        if (kill is not null)
            target.BeforeCall = kill.ThrowIfDead;

        await SettleAsync();
        await ApplyAsync(writes, progress: null, CancellationToken.None);
    }

    public void Settle() => Pump.Run(time, SettleAsync);

    public void Apply(params KeyedWrite[] writes) => Apply(writes, progress: null);

    public void Apply(IReadOnlyList<KeyedWrite> writes, IProgress<ApplyProgress>? progress, CancellationToken cancellationToken = default) =>
        Pump.Run(time, () => ApplyAsync(writes, progress, cancellationToken));

    public async Task<IReadOnlyList<WriteOutcome<KeyedWrite>>> ApplyAsync(
        IReadOnlyList<KeyedWrite> writes, IProgress<ApplyProgress>? progress, CancellationToken cancellationToken) =>
        Outcomes = await new KeyedApplier(Store, target, Options, time, NullLogger.Instance).ApplyAsync(writes, "5a5a", "run", progress, cancellationToken);

    private async Task SettleAsync() =>
        Settled = await new KeyedSettler(Store, target, Options, time, NullLogger.Instance).SettleAsync(CancellationToken.None);

    private static TestWrite Write(JournalKind kind, string key, string subject) => new(kind) { Key = key, Subject = subject, Reason = "an alert opened" };
}
