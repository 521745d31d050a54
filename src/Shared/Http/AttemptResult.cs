namespace Shared.Http;

/// <summary>A response that the vendor's protocol calls a success, or a failure; failures within the retries are no exceptions.</summary>
internal readonly record struct AttemptResult(WireResponse? Response, WireFailure? Failure);
