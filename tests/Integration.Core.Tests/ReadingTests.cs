namespace Integration.Core.Tests;

public class ReadingTests
{
    [Fact]
    public void Default_NobodyFilledItIn_IsUnknown()
    {
        Reading<int> reading = default;

        Assert.False(reading.IsKnown);
        Assert.Throws<InvalidOperationException>(() => reading.Value);
    }
}
