using Integration.Core.Journal;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Ticketing;

/// <summary>One write of a vendor, which meets the fault that is lined up for it.</summary>
internal static class FaultyWrite
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(200);

    public static async Task<WriteResult> SendAsync(
        Fault fault, TimeProvider time, List<(DateTimeOffset At, Action Commit)> later, Func<string?> commit, SendGate gate, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case Fault.NotConnectedThrows:
                throw new HttpRequestException("connection refused");
            case Fault.ThrottledBeforeGate:
                return new WriteResult(WriteProof.NotSent, "no permit");
            case Fault.TooLateBeforeGate:
                await Task.Delay(TimeSpan.FromSeconds(31), time, cancellationToken);
                break;
        }

        await gate.OpenAsync(cancellationToken);
        if (fault == Fault.TooLateAfterGate)
            await Task.Delay(TimeSpan.FromSeconds(31), time, CancellationToken.None);

        if (time.GetTimestamp() > gate.Deadline)
            return new WriteResult(WriteProof.NotSent, "the deadline passed before the first byte");

        switch (fault)
        {
            case Fault.Throttled:
                return new WriteResult(WriteProof.NotSent, "429");
            case Fault.RefusedByRule:
                return new WriteResult(WriteProof.Refused, "the category is inactive");
            case Fault.NeverArrives:
                await Task.Delay(Timeout, time, CancellationToken.None);
                return new WriteResult(WriteProof.Uncertain, "timed out");
            case Fault.CommitsAfterClientGaveUp:
                later.Add((time.GetUtcNow() + Late, () => commit()));
                await Task.Delay(Timeout, time, CancellationToken.None);
                return new WriteResult(WriteProof.Uncertain, "timed out");
            case Fault.ReplyLostAfterCommit:
                commit();
                return new WriteResult(WriteProof.Uncertain, "reset while reading the answer");
            case Fault.VisibleLater:
                later.Add((time.GetUtcNow() + TimeSpan.FromSeconds(40), () => commit()));
                return new WriteResult(WriteProof.Accepted, "200");
            case Fault.ResetThrows:
                throw new HttpRequestException("connection reset");
            case Fault.UnknownText:
                return new WriteResult(WriteProof.Uncertain, "500 'Something else went wrong'");
            default:
                return new WriteResult(WriteProof.Accepted, "200", commit());
        }
    }

    public static void CatchUp(TimeProvider time, List<(DateTimeOffset At, Action Commit)> later)
    {
        var now = time.GetUtcNow();
        foreach (var (_, commit) in later.Where(item => item.At <= now).OrderBy(item => item.At).ToList())
            commit();

        later.RemoveAll(item => item.At <= now);
    }
}
