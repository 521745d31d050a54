namespace JumpCloud.Client;

/// <summary>Where an operation goes.</summary>
/// <param name="Operation">Its name in traces, metrics and logs.</param>
/// <param name="Path">Relative to the host that serves it.</param>
/// <param name="Wrapper">The field of the answer that holds the row; null when the answer is the row.</param>
internal readonly record struct JumpCloudRoute(string Operation, string Path, string? Wrapper = null);
