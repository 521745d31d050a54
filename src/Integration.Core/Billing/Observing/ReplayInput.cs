namespace Integration.Core.Billing;

/// <summary>What a tenant's counts since the last observation are rebuilt from.</summary>
internal sealed record ReplayInput
{
    /// <summary>What the sweep saw of the tenant.</summary>
    public required TenantUsage Usage { get; init; }

    /// <summary>When the sweep read it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the link counts. Only this must be known; the other count may be Unknown.</summary>
    public required UsageCount Counts { get; init; }

    /// <summary>The range of events that was read, as <see cref="UsageReplay.EventRange"/> gave it.</summary>
    public required EventRange Range { get; init; }

    /// <summary>The events of the range.</summary>
    public required Reading<IReadOnlyList<UsageEvent>> Events { get; init; }

    /// <summary>The first instant of the window now, from which a first observation replays.</summary>
    public required DateTimeOffset FirstWindowStart { get; init; }

    /// <summary>The tenant's coverage before this sweep; null for a first observation.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>The sweep at the end of <see cref="Coverage"/>; null when there is none.</summary>
    public Observation? Last { get; init; }

    /// <summary>The instants at which windows begin, for the level with which each is entered. Those outside the range are ignored.</summary>
    public IReadOnlyCollection<DateTimeOffset> WindowStarts { get; init; } = [];
}
