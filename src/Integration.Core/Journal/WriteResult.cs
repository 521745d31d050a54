namespace Integration.Core.Journal;

/// <summary>What is proven about a write.</summary>
/// <param name="Proof">The proof.</param>
/// <param name="Detail">What the vendor answered or what went wrong, without secrets.</param>
/// <param name="TargetId">What the vendor calls what was written; null when its answer does not say, and for units and unit costs.</param>
public sealed record WriteResult(WriteProof Proof, string Detail, string? TargetId = null);
