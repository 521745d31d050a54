namespace Integration.Testing.Tests;

public enum TicketBreak
{
    None,
    AnswersInReverse,
    ResolvesAnything,
    FindsAnyTicket,
    FailureIsNone,
    HidesComplete,
    PrefersTheOldest,
    GoneIsUnknown,
    MindsNoCancellation,
    WritesTwice,
    AcceptsWhatIsNotThere,
    IgnoresGate,
    IgnoresDeadline,
    EverythingIsRefused,
    EverybodyIsOurs,
    NotesChangeTheStatus,
    ClosesAll,
}
