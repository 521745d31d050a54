using Autotask.Client;

namespace Integration.Autotask.Tickets;

/// <summary>What this tenant has for tickets to choose from: picklists, and resources with the roles in which they work at the service desk.</summary>
/// <remarks>Picklists come from the client, which keeps them; resources are read when the first rule names one.</remarks>
internal sealed class TicketCatalogue(AutotaskClient client)
{
    private static readonly AutotaskField<Resource>[] ResourceColumns =
        [ResourceFields.Id, ResourceFields.FirstName, ResourceFields.LastName, ResourceFields.UserName, ResourceFields.Email];

    private static readonly AutotaskField<ResourceServiceDeskRole>[] DeskColumns =
        [ResourceServiceDeskRoleFields.Id, ResourceServiceDeskRoleFields.ResourceId, ResourceServiceDeskRoleFields.RoleId];

    private static readonly AutotaskField<Role>[] RoleColumns = [RoleFields.Id, RoleFields.Name];

    private readonly Dictionary<int, TicketCategoryFieldDefaults?> defaults = [];
    private Desk? desk;

    public Task<AutotaskPicklist> PicklistAsync<TEntity>(AutotaskField<TEntity> field, CancellationToken cancellationToken) =>
        client.Picklists.GetAsync(field, cancellationToken);

    /// <summary>The defaults of a category; null when it has none.</summary>
    public async Task<TicketCategoryFieldDefaults?> DefaultsAsync(int category, CancellationToken cancellationToken)
    {
        if (defaults.TryGetValue(category, out var known))
            return known;

        var rows = await client.TicketCategoryFieldDefaults.ListAsync(category, null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return defaults[category] = rows.FirstOrDefault();
    }

    /// <summary>The active resources that have a role at the service desk.</summary>
    public async Task<Desk> DeskAsync(CancellationToken cancellationToken) => desk ??= new Desk(
        await client.Resources.ListAsync(
            new AutotaskQuery<Resource> { Filter = ResourceFields.IsActive.EqualTo(true), IncludeFields = ResourceColumns }, null, cancellationToken)
            .ToListAsync(cancellationToken).ConfigureAwait(false),
        await client.ResourceServiceDeskRoles.ListAsync(
            new AutotaskQuery<ResourceServiceDeskRole> { Filter = ResourceServiceDeskRoleFields.IsActive.EqualTo(true), IncludeFields = DeskColumns }, null, cancellationToken)
            .ToListAsync(cancellationToken).ConfigureAwait(false),
        await client.Roles.ListAsync(
            new AutotaskQuery<Role> { Filter = RoleFields.IsActive.EqualTo(true), IncludeFields = RoleColumns }, null, cancellationToken)
            .ToListAsync(cancellationToken).ConfigureAwait(false));
}
