namespace Integration.Core.Tests.Journal;

/// <summary>What happens to one write.</summary>
internal enum Fault
{
    None,
    ReplyLostAfterCommit,
    CommitsAfterClientGaveUp,
    NeverArrives,
    ResetThrows,
    UnknownText,
    VisibleLater,
    DateTaken,
    PersonEditsBefore,
    Throttled,
    ThrottledBeforeGate,
    TooLateBeforeGate,
    TooLateAfterGate,
    NotConnectedThrows,
    RefusedByRule,
}
