namespace Integration.Testing.Tests;

public enum SourceBreak
{
    None,
    ListsTwice,
    ReadsTheFirstPage,
    MixesTenants,
    ForgetsTheEmpty,
    FailureIsZero,
    FailureIsEverybodys,
    MindsNoCancellation,
}
