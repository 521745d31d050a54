using Integration.Core.Assets;

namespace Integration.Core.Tests.Assets;

public class SameValueTests
{
    [Theory]
    [InlineData("R&D", "R&amp;D")]
    [InlineData("Bob's", "Bob&#039;s")]
    [InlineData("Lenovo", "LENOVO")]
    [InlineData("Dell Inc.", "  Dell   Inc. ")]
    [InlineData("a &amp; b", "a &amp; b")]
    public void Text_EscapedOrFormatted_IsTheSame(string wanted, string shown) => Assert.True(SameValue.Text(wanted, shown));

    [Theory]
    [InlineData("Mac14,6", "Mac14,10")]
    [InlineData("Dell", "Dell Inc.")]
    [InlineData("ab", "a b")]
    [InlineData("a", "")]
    public void Text_OtherWords_IsAnother(string wanted, string shown) => Assert.False(SameValue.Text(wanted, shown));

    [Theory]
    [InlineData(17_179_869_184, "17179869184", true)]
    [InlineData(17_179_869_184, "16 GB", true)]
    [InlineData(17_179_869_184, "16GiB", true)]
    [InlineData(17_179_869_184, "16.0 GB", true)]
    [InlineData(17_179_869_184, "16384 MB", true)]
    [InlineData(17_056_329_728, "16 GB", true)]
    [InlineData(512_110_190_592, "512 GB", true)]
    [InlineData(512_110_190_592, "0,5 TB", true)]
    [InlineData(512_110_190_592, "477 GB", true)]
    [InlineData(34_359_738_368, "16 GB", false)]
    [InlineData(17_179_869_184, "16", false)]
    [InlineData(17_179_869_184, "17179869185", false)]
    [InlineData(17_179_869_184, "sixteen", false)]
    [InlineData(17_179_869_184, "16 GBit", false)]
    public void Size_WithAUnit_IsTheSameWhenItRoundsToWhatIsShown(long bytes, string shown, bool same) =>
        Assert.Equal(same, SameValue.Size($"{bytes}", shown));

    [Theory]
    [InlineData("8", "8.0", true)]
    [InlineData("8", "08", true)]
    [InlineData("8", "9", false)]
    public void Number_HoweverWritten_IsTheSame(string wanted, string shown, bool same) => Assert.Equal(same, SameValue.Number(wanted, shown));

    [Theory]
    [InlineData("2026-01-31", "2026-01-31T00:00:00Z", true)]
    [InlineData("2026-01-31", "2026-01-31 14:05:00", true)]
    [InlineData("2026-01-31", "2026-02-01", false)]
    public void Day_WithATime_IsTheSame(string wanted, string shown, bool same) => Assert.Equal(same, SameValue.Day(wanted, shown));

    [Theory]
    [InlineData("true", "Yes", true)]
    [InlineData("false", "0", true)]
    [InlineData("true", "TRUE", true)]
    [InlineData("true", "No", false)]
    public void Flag_InOtherWords_IsTheSame(string wanted, string shown, bool same) => Assert.Equal(same, SameValue.Flag(wanted, shown));

    [Theory]
    [InlineData("00:1A:2B:3C:4D:5E, AA:BB:CC:DD:EE:FF", "aabb.ccdd.eeff; 00-1a-2b-3c-4d-5e", true)]
    [InlineData("00:1A:2B:3C:4D:5E", "001A2B3C4D5E", true)]
    [InlineData("00:1A:2B:3C:4D:5E", "00:1A:2B:3C:4D:5F", false)]
    public void Addresses_InAnotherNotationAndOrder_AreTheSame(string wanted, string shown, bool same) =>
        Assert.Equal(same, SameValue.Addresses(wanted, shown));
}
