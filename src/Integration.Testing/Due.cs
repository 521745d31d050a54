using System.Globalization;
using System.Runtime.CompilerServices;
using Integration.Core;
using Integration.Core.Journal;

namespace Integration.Testing;

/// <summary>What is due by contract; throws when something else came.</summary>
internal static class Due
{
    public static void Be(bool holds, FormattableString message)
    {
        if (!holds)
            throw new ContractBrokenException(message.ToString(CultureInfo.InvariantCulture));
    }

    public static T Known<TKey, T>(
        IReadOnlyDictionary<TKey, Reading<T>> readings, TKey id, [CallerArgumentExpression(nameof(readings))] string read = "")
        where TKey : notnull
    {
        Be(readings.TryGetValue(id, out var reading), $"{read} has no reading for {id}: every id asked for has one.");
        Be(reading.IsKnown, $"{read} of {id} is due to be known, and is {reading}.");
        return reading.Value;
    }

    public static void Unknown<TKey, T>(
        IReadOnlyDictionary<TKey, Reading<T>> readings, TKey id, [CallerArgumentExpression(nameof(readings))] string read = "")
        where TKey : notnull
    {
        Be(readings.TryGetValue(id, out var reading), $"{read} has no reading for {id}: every id asked for has one.");
        Be(!reading.IsKnown, $"{read} of {id} is due to be Unknown, and is {reading}.");
        Be(!string.IsNullOrWhiteSpace(reading.Reason), $"{read} of {id} is Unknown without a reason that a person understands.");
    }

    /// <summary>A read that fails may be an exception, where the whole connection is at fault, and otherwise is Unknown. It is never a value.</summary>
    public static async Task UnknownOrThrowsAsync<TKey, T>(
        Func<Task<IReadOnlyDictionary<TKey, Reading<T>>>> read, TKey id, [CallerArgumentExpression(nameof(read))] string what = "")
        where TKey : notnull
    {
        IReadOnlyDictionary<TKey, Reading<T>> readings;
        try
        {
            readings = await read().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return;
        }

        Unknown(readings, id, what);
    }

    public static async Task CancelAsync<T>(Func<Task<T>> read, [CallerArgumentExpression(nameof(read))] string what = "")
    {
        try
        {
            await read().ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new ContractBrokenException($"{what} was cancelled before it began, and an OperationCanceledException is due.");
    }

    public static void Prove(WriteResult result, string what, params ReadOnlySpan<WriteProof> proofs)
    {
        Be(proofs.Contains(result.Proof), $"{what} is due to end as {string.Join(" or ", proofs.ToArray())}, and ended as {result.Proof}: {result.Detail}");
    }
}
