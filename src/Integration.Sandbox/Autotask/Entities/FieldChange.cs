namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A value that a write gives to a field, checked against its picklist and length.</summary>
internal readonly record struct FieldChange(Field Field, object? Value);
