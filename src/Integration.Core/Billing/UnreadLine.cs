namespace Integration.Core.Billing;

/// <summary>A service on a contract that is there and Unknown. It is not absent: what it would stand for, nothing else may.</summary>
/// <param name="Id">The line.</param>
/// <param name="ServiceName">The service's name; null when that is Unknown too, so that it may stand for any product.</param>
/// <param name="Reason">Why it is Unknown, without a full stop.</param>
public sealed record UnreadLine(ContractLineId Id, string? ServiceName, string Reason);
