using Integration.Core.Reports;

namespace Integration.Core.Tests.Reports.Html;

public sealed class StepLineTests
{
    [Fact]
    public void Path_DaysThatStayAndRise_IsOneLineOfSteps() =>
        Assert.Equal("M0 100H2V50H3V0H4", PathOf(0, 0, 5, 10));

    [Fact]
    public void Path_DayThatIsUnknown_IsAGap() =>
        Assert.Equal("M0 50H1M2 50H3", PathOf(5, null, 5));

    [Fact]
    public void Path_NoDayThatIsKnown_IsEmpty() => Assert.Equal("", PathOf(null, null));

    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(0, 21, 0, 30)]
    [InlineData(5, 14, 0, 15)]
    [InlineData(510, 517, 505, 520)]
    [InlineData(14, 14, 13, 14)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue - 1, int.MaxValue)]
    public void Axis_OverValues_HoldsThemBetweenRoundNumbers(int least, int most, int bottom, int top)
    {
        var axis = Axis.Over(least, most);

        Assert.Equal((bottom, top), (axis.Bottom, axis.Top));
        Assert.InRange(axis.Ticks.Count(), 2, 6);
        Assert.InRange(axis.At(most), 0, axis.At(least));
        Assert.InRange(axis.At(least), 0, 100);
    }

    private static string PathOf(params int?[] values)
    {
        var first = new DateOnly(2026, 10, 1);
        return new StepLine(first, values.Select((value, i) => (first.AddDays(i), value is { } known ? Reading.Known(known) : Reading.Unknown<int>("not observed"))))
            .Path(new Axis(0, 10, 5));
    }
}
