using System.Text;
using Integration.Core.Notices;
using TestSupport;

namespace Integration.Core.Tests.Notices;

public sealed class WebhookSignatureTests
{
    private const string Secret = "whsec-0123456789abcdef0123456789";
    private const string Timestamp = "1795572000";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"version":1,"id":"n-test"}""");

    private readonly ManualTimeProvider time = new(DateTimeOffset.FromUnixTimeSeconds(1795572000));

    [Fact]
    public void Sign_TheVectorOfTheGuide_IsWhatOpenSslComputes() =>
        Assert.Equal(Vector, WebhookSignature.Sign(Timestamp, Body, Secret));

    [Fact]
    public void Verify_OfWhatWasSigned_Accepts() => Assert.True(Verify(Vector));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("v1=")]
    [InlineData("v1=zz")]
    [InlineData("v2=00")]
    [InlineData("v1=0000000000000000000000000000000000000000000000000000000000000000")]
    public void Verify_OfAnythingElse_Refuses(string? signature) => Assert.False(Verify(signature));

    [Fact]
    public void Verify_OfASignatureWithoutItsScheme_Refuses() => Assert.False(Verify(Vector["v1=".Length..]));

    [Fact]
    public void Verify_OfAnyChangedByte_Refuses()
    {
        for (var i = 0; i < Body.Length; i++)
        {
            var changed = (byte[])Body.Clone();
            changed[i] ^= 1;
            Assert.False(WebhookSignature.Verify(Vector, Timestamp, changed, [Secret], time));
        }
    }

    [Fact]
    public void Verify_WhileSecretsRotate_AcceptsEitherOnEitherSide()
    {
        var next = $"{Secret}-next";
        var both = $"{WebhookSignature.Sign(Timestamp, Body, Secret)}, {WebhookSignature.Sign(Timestamp, Body, next)}";

        Assert.True(WebhookSignature.Verify(both, Timestamp, Body, [Secret], time));
        Assert.True(WebhookSignature.Verify(both, Timestamp, Body, [next], time));
        Assert.True(WebhookSignature.Verify(Vector, Timestamp, Body, [next, Secret], time));
        Assert.False(WebhookSignature.Verify(Vector, Timestamp, Body, [next], time));
        Assert.False(WebhookSignature.Verify(Vector, Timestamp, Body, [], time));
    }

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void Verify_AtTheEdgeOfTheTolerance_HoldsIt(int seconds, bool isFresh)
    {
        var clock = new ManualTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1795572000 + seconds));

        Assert.Equal(isFresh, WebhookSignature.Verify(Vector, Timestamp, Body, [Secret], clock));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("now")]
    [InlineData("-1795572000")]
    [InlineData("9223372036854775807")]
    public void Verify_OfATimestampThatIsNone_Refuses(string? timestamp) =>
        Assert.False(WebhookSignature.Verify(WebhookSignature.Sign(timestamp ?? "", Body, Secret), timestamp, Body, [Secret], time));

    [Fact]
    public void Verify_OfATimestampThatSomebodyRenewed_Refuses() =>
        Assert.False(WebhookSignature.Verify(Vector, "1795572001", Body, [Secret], time));

    private static string Vector => "v1=38159eb30b9e36b761188b2e8549e15ae26236240b8fde93fc25b978807a50e5";

    private bool Verify(string? signature) => WebhookSignature.Verify(signature, Timestamp, Body, [Secret], time);
}
