namespace Shared.Http;

/// <summary>What a response means, in the eyes of the vendor's own client.</summary>
/// <param name="Outcome">How the call ended.</param>
/// <param name="Messages">The vendor's own messages.</param>
/// <param name="Advice">What a person should do, as one sentence.</param>
internal readonly record struct WireVerdict(WireOutcome Outcome, IReadOnlyList<string> Messages, string? Advice = null)
{
    public static WireVerdict Success { get; } = new(WireOutcome.Success, []);
}
