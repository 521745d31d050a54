namespace Integration.Core.Billing;

/// <summary>What is proven about a write.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="Detail">What the vendor answered or what went wrong, without secrets.</param>
public sealed record WriteResult(WriteProof Proof, string Detail);
