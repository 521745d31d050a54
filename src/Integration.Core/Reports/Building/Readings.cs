namespace Integration.Core.Reports;

/// <summary>Carries Unknown through a calculation.</summary>
internal static class Readings
{
    public static Reading<TResult> Then<T, TResult>(this Reading<T> reading, Func<T, TResult> select) =>
        reading.TryGet(out var value) ? Reading.Known(select(value)) : Reading.Unknown<TResult>(reading.Reason!);

    public static Reading<TResult> Then<T, TResult>(this Reading<T> reading, Func<T, Reading<TResult>> select) =>
        reading.TryGet(out var value) ? select(value) : Reading.Unknown<TResult>(reading.Reason!);

    public static Reading<TResult> With<T, TOther, TResult>(this Reading<T> reading, Reading<TOther> other, Func<T, TOther, TResult> select) =>
        reading.Then(value => other.Then(second => select(value, second)));
}
