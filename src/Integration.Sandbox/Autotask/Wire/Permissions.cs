using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Wire;

/// <summary>What the API user's security level lets it do. A refusal is a 500 like any other, told apart by its text.</summary>
internal static class Permissions
{
    public static bool CanRead(EntityType type, AutotaskBehavior behavior) =>
        behavior.CanReadResources || type != EntityTypes.Resources && type != EntityTypes.ResourceRoles && type != EntityTypes.ResourceServiceDeskRoles;

    public static bool CanCreate(EntityType type, AutotaskBehavior behavior) => behavior.CanCreateTickets || type != EntityTypes.Tickets;

    public static AutotaskRefusal Refusal(string action) => new($"The logged in Resource does not have the adequate permissions to {action}.");
}
