namespace Autotask.Client;

/// <summary>One page of rows.</summary>
/// <typeparam name="TEntity">The entity that was queried.</typeparam>
/// <param name="Items">The rows; empty when nothing matches.</param>
/// <param name="Continuation">Resumes the same query after this page; null on the last one. Meaningless to other queries.</param>
public sealed record AutotaskPage<TEntity>(IReadOnlyList<TEntity> Items, string? Continuation);
