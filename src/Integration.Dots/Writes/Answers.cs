using System.Net;
using Dots.Client;
using Integration.Core.Journal;

namespace Integration.Dots.Writes;

/// <summary>What answers of the partner endpoint prove, as <c>openapi/dots.yaml</c> asks of it.</summary>
internal static class Answers
{
    public static WriteProof Prove(DotsApiException exception) => exception switch
    {
        { RequestState: DotsRequestState.NotSent } or DotsThrottledException or DotsCredentialsException => WriteProof.NotSent,

        // A message shows that it is Dots' own answer, and no proxy's: the field, the asset or the serial number was refused, and nothing kept.
        { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Conflict, Messages.Count: > 0 } => WriteProof.Refused,
        _ => WriteProof.Uncertain,
    };
}
