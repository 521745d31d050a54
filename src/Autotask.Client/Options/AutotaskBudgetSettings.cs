using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Autotask.Client;

/// <summary>How much of its Autotask database a connection uses, and with whom it shares that.</summary>
public sealed class AutotaskBudgetSettings
{
    // Per clock, because a budget belongs to one.
    private static readonly ConditionalWeakTable<TimeProvider, ConcurrentDictionary<string, Lazy<AutotaskRequestBudget>>> Shared = [];

    /// <summary>Gets or sets the name under which the clients of this process share one budget. Give all clients of one Autotask database the same.</summary>
    /// <value>The default is null: the client shares with no other client, unless <see cref="Directory"/> is set. The first client's settings count.</value>
    public string? Name { get; set; }

    /// <summary>Gets or sets the directory through whose files all clients of this machine share the budget, as <see cref="FileRequestBudget"/> does.</summary>
    /// <value>The default is null: the budget stays in the process.</value>
    public string? Directory { get; set; }

    /// <inheritdoc cref="AutotaskRequestBudgetOptions.Slots"/>
    public int Slots { get; set; } = new AutotaskRequestBudgetOptions().Slots;

    /// <inheritdoc cref="AutotaskRequestBudgetOptions.HourlyShare"/>
    public double HourlyShare { get; set; } = new AutotaskRequestBudgetOptions().HourlyShare;

    internal AutotaskBudgetSettings Copy() => (AutotaskBudgetSettings)MemberwiseClone();

    internal AutotaskRequestBudget Open(TimeProvider timeProvider) =>
        Name is null ? Create(timeProvider) : Shared.GetOrCreateValue(timeProvider).GetOrAdd(Name, _ => new(() => Create(timeProvider))).Value;

    private AutotaskRequestBudget Create(TimeProvider timeProvider)
    {
        var options = new AutotaskRequestBudgetOptions { Slots = Slots, HourlyShare = HourlyShare };
        return Directory is null ? new AutotaskRequestBudget(options, timeProvider) : new FileRequestBudget(Directory, options, timeProvider);
    }
}
