using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

/// <summary>A vendor behind a wire on which anything may happen to a write. What commits, and where, the targets over it say.</summary>
internal abstract class FaultyVendor(TimeProvider time)
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    protected TimeProvider Time { get; } = time;

    public Func<TimeSpan> CommitDelay { get; set; } = () => TimeSpan.FromSeconds(200);

    public Func<TimeSpan> VisibleDelay { get; set; } = () => TimeSpan.FromSeconds(40);

    public Action BeforeCall { get; set; } = () => { };

    public List<string> Calls { get; } = [];

    public Func<bool> ReadsFail { get; set; } = () => false;

    protected void Begin(string call)
    {
        BeforeCall();
        Calls.Add(call);
        CatchUp();
    }

    protected void BeginRead(string call, CancellationToken cancellationToken)
    {
        Begin(call);
        cancellationToken.ThrowIfCancellationRequested();
        if (ReadsFail())
            throw new HttpRequestException("connection refused");
    }

    protected Task<WriteResult> WriteAsync(Fault fault, Func<string?> commit, SendGate gate, CancellationToken cancellationToken) => WriteAsync(
        fault,
        delay =>
        {
            if (delay == TimeSpan.Zero)
                return new WriteResult(WriteProof.Accepted, "200", commit());

            CommitLater(delay, () => commit());
            return new WriteResult(WriteProof.Accepted, "200");
        },
        gate,
        cancellationToken);

    protected async Task<WriteResult> WriteAsync(
        Fault fault, Func<TimeSpan, WriteResult> commit, SendGate gate, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case Fault.NotConnectedThrows:
                throw new HttpRequestException("connection refused");
            case Fault.ThrottledBeforeGate:
                return new WriteResult(WriteProof.NotSent, "no permit");
            case Fault.TooLateBeforeGate:
                await Task.Delay(TimeSpan.FromSeconds(31), Time, cancellationToken);
                break;
        }

        await gate.OpenAsync(cancellationToken);
        if (fault == Fault.TooLateAfterGate)
            await Task.Delay(TimeSpan.FromSeconds(31), Time, CancellationToken.None);

        if (Time.GetTimestamp() > gate.Deadline)
            return new WriteResult(WriteProof.NotSent, "the deadline passed before the first byte");

        CatchUp();
        switch (fault)
        {
            case Fault.Throttled:
                return new WriteResult(WriteProof.NotSent, "429");
            case Fault.RefusedByRule:
                return new WriteResult(WriteProof.Refused, "effectiveDate must be between the start date and end date of the contract");
            case Fault.NeverArrives:
                await Task.Delay(Timeout, Time, CancellationToken.None);
                return new WriteResult(WriteProof.Uncertain, "timed out");
            case Fault.CommitsAfterClientGaveUp:
                CommitLater(CommitDelay(), () => commit(TimeSpan.Zero));
                await Task.Delay(Timeout, Time, CancellationToken.None);
                return new WriteResult(WriteProof.Uncertain, "timed out");
            case Fault.ReplyLostAfterCommit:
                commit(TimeSpan.Zero);
                return new WriteResult(WriteProof.Uncertain, "reset while reading the answer");
            case Fault.ResetThrows:
                throw new HttpRequestException("connection reset");
            case Fault.UnknownText:
                return new WriteResult(WriteProof.Uncertain, "500 'Something else went wrong'");
            default:
                return commit(fault == Fault.VisibleLater ? VisibleDelay() : TimeSpan.Zero);
        }
    }

    protected abstract void CatchUp();

    protected abstract void CommitLater(TimeSpan delay, Action commit);
}
