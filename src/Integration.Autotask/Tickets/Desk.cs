using Autotask.Client;
using Integration.Core.Ticketing;

namespace Integration.Autotask.Tickets;

/// <summary>Who works at the service desk, and in which roles. Autotask assigns a ticket to such a pair only.</summary>
internal sealed class Desk
{
    private readonly List<Resource> resources;
    private readonly ILookup<int, TicketChoice> rolesOf;

    public Desk(List<Resource> resources, List<ResourceServiceDeskRole> pairs, List<Role> roles)
    {
        var named = roles.DistinctBy(role => role.Id).ToDictionary(role => role.Id, role => role.Name ?? "");
        rolesOf = pairs
            .Where(pair => pair is { ResourceId: not null, RoleId: not null } && named.ContainsKey(pair.RoleId.Value))
            .DistinctBy(pair => (pair.ResourceId, pair.RoleId))
            .ToLookup(pair => pair.ResourceId!.Value, pair => new TicketChoice(Ids.Write(pair.RoleId!.Value), named[pair.RoleId.Value]));
        this.resources = [.. resources.DistinctBy(resource => resource.Id).Where(resource => rolesOf.Contains((int)resource.Id))];
    }

    /// <summary>Everybody who can be assigned, by name.</summary>
    public IReadOnlyList<TicketChoice> Resources => [.. resources.Select(Choice).OrderBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The resources that a name fits: one when all is well.</summary>
    /// <param name="text">A full name, user name, e-mail address or id.</param>
    public IReadOnlyList<TicketChoice> Find(string text)
    {
        var name = text.Trim();
        return [.. resources.Where(resource => Names(resource).Contains(name, StringComparer.OrdinalIgnoreCase)).Select(Choice)];
    }

    public IReadOnlyList<TicketChoice> RolesOf(TicketChoice resource) => Ids.TryRead(resource.Id, out var id) ? [.. rolesOf[id]] : [];

    private static IEnumerable<string> Names(Resource resource) =>
        [FullName(resource), resource.UserName ?? "", resource.Email ?? "", Ids.Write(resource.Id)];

    private static TicketChoice Choice(Resource resource) => new(Ids.Write(resource.Id), FullName(resource));

    private static string FullName(Resource resource) => $"{resource.FirstName} {resource.LastName}".Trim();
}
