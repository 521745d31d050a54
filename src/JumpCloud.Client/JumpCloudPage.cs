namespace JumpCloud.Client;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Items">The rows; may be fewer than the page size anywhere in the list, because JumpCloud leaves null rows in it.</param>
/// <param name="Total">The rows of the whole list, null ones included; null when JumpCloud does not say.</param>
/// <param name="Continuation">What a later listing continues after this page with; null on the last page.</param>
public sealed record JumpCloudPage<T>(IReadOnlyList<T> Items, long? Total, string? Continuation);
