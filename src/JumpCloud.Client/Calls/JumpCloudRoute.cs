namespace JumpCloud.Client;

/// <summary>Where an operation goes.</summary>
/// <param name="Operation">Its name in traces, metrics and logs.</param>
/// <param name="Path">Relative to the host that serves it.</param>
internal readonly record struct JumpCloudRoute(string Operation, string Path);
