namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A row that needs no names of its own.</summary>
internal sealed class SandboxPlainRow(EntityType type, long id) : SandboxRow(type, id);
