namespace Integration.Sandbox.Autotask.Picklists;

/// <summary>A value of a picklist.</summary>
/// <param name="Value">The number in rows; metadata shows it as text.</param>
/// <param name="Label">What a person reads.</param>
/// <param name="IsActive">Whether writes may take it. Rows that hold it keep it.</param>
/// <param name="IsSystem">Whether every customer has it.</param>
/// <param name="ParentValue">In a dependent picklist, the value that the field it depends on must have; null in others.</param>
public sealed record SandboxPicklistValue(long Value, string Label, bool IsActive = true, bool IsSystem = false, long? ParentValue = null);
