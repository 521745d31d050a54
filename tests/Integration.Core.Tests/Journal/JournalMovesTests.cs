using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

public class JournalMovesTests
{
    [Theory]
    [InlineData(JournalState.Verified)]
    [InlineData(JournalState.Resolved)]
    [InlineData(JournalState.Refused)]
    [InlineData(JournalState.DateTaken)]
    [InlineData(JournalState.Superseded)]
    public void Allows_FromAnEnd_IsNeverTrue(JournalState end) =>
        Assert.DoesNotContain(Enum.GetValues<JournalState>(), to => JournalMoves.Allows(end, to));

    [Fact]
    public void Allows_BackToIntent_OnlyWhereNothingCanHaveBeenWritten() =>
        Assert.Equal(
            [JournalState.Sending, JournalState.Unknown],
            Enum.GetValues<JournalState>().Where(from => JournalMoves.Allows(from, JournalState.Intent)));

    [Fact]
    public void Allows_OutOfConflict_OnlyToResolved() =>
        Assert.Equal([JournalState.Resolved], Enum.GetValues<JournalState>().Where(to => JournalMoves.Allows(JournalState.Conflict, to)));
}
