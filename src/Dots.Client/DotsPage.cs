namespace Dots.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Items">The rows.</param>
/// <param name="Continuation">What a later listing continues after this page with; null on the last page.</param>
public sealed record DotsPage<T>(IReadOnlyList<T> Items, string? Continuation);
