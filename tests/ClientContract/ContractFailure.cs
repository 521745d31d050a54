namespace ClientContract;

/// <summary>The facts on a client's exception that all clients share.</summary>
public sealed record ContractFailure(string RequestState, bool IsTransient, TimeSpan? RetryAfter, string? Excerpt);
