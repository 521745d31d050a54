namespace Integration.Sandbox.JumpCloud.World;

/// <summary>What the things of a mapping were called when it was made.</summary>
internal sealed record MappingNames(string Organization, string Company, string? Contract, string? Service);
