namespace Integration.Sandbox.Autotask.Entities;

/// <summary>A route below a row, such as <c>/Contracts/7/ServiceUnits</c>.</summary>
/// <param name="Parent">The entity of the row.</param>
/// <param name="Name">The route's last part.</param>
/// <param name="Type">The entity that the route is about.</param>
/// <param name="ParentField">The field by which it names its parent.</param>
internal sealed record ChildRoute(EntityType Parent, string Name, EntityType Type, string ParentField);
