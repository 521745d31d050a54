using Integration.Core.Journal;

namespace Integration.SnipeIt.Writes;

/// <summary>What Snipe-IT's answers prove.</summary>
internal static class Answers
{
    // A failed validation precedes every effect. Any other error may come from anywhere, and its text is translated.
    public static WriteProof Prove(this SnipeItApiException exception) => exception switch
    {
        { RequestState: SnipeItRequestState.NotSent } or SnipeItThrottledException or SnipeItCredentialsException => WriteProof.NotSent,
        { IsInvalid: true } => WriteProof.Refused,
        _ => WriteProof.Uncertain,
    };
}
