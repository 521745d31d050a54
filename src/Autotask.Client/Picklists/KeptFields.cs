using Shared;

namespace Autotask.Client;

/// <summary>The fields of one collection, read when they are wanted and older than they may be.</summary>
internal sealed class KeptFields(Func<CancellationToken, Task<IReadOnlyList<EntityField>>> read, TimeSpan lifetime, TimeProvider timeProvider)
{
    private readonly AsyncGate oneAtATime = new(1);
    private Reading? last;

    public async ValueTask<IReadOnlyList<EntityField>> GetAsync(CancellationToken cancellationToken)
    {
        if (FindFresh() is { } fresh)
            return fresh;

        using var turn = await oneAtATime.EnterAsync(cancellationToken).ConfigureAwait(false);
        if (FindFresh() is { } readByAnother)
            return readByAnother;

        var asked = timeProvider.GetTimestamp();
        var fields = await read(cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref last, new Reading(fields, asked));
        return fields;
    }

    private IReadOnlyList<EntityField>? FindFresh() =>
        Volatile.Read(ref last) is { } reading && timeProvider.GetElapsedTime(reading.Asked) < lifetime ? reading.Fields : null;

    private sealed record Reading(IReadOnlyList<EntityField> Fields, long Asked);
}
