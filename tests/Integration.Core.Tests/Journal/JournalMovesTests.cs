using Integration.Core.Journal;

namespace Integration.Core.Tests.Journal;

public class JournalMovesTests
{
    [Theory]
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
    public void Allows_FromASettledEnd_OnlyAPersonsWord() =>
        Assert.All(
            [JournalState.Conflict, JournalState.Verified],
            from => Assert.Equal([JournalState.Resolved], Enum.GetValues<JournalState>().Where(to => JournalMoves.Allows(from, to))));
}
