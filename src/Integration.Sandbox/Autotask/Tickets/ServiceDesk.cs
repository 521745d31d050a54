using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Tickets;

/// <summary>The people, roles and ticket categories that the customer starts with. All ids are this customer's own.</summary>
internal static class ServiceDesk
{
    public const long Owner = 4;
    public const long Technician = 29682885;
    public const long SecondTechnician = 29682903;
    public const long FormerTechnician = 29682911;
    public const long ApiUser = 29683120;

    public const long ApiUserLicense = 7;
    public const long ResourcePerson = 1;
    public const long MediumPriority = 2;
    public const long FirstLevelQueue = 29682833;
    public const long NoteType = 3;
    public const long Publish = 1;

    public const long TechnicianRole = 29682834;
    public const long EngineerRole = 29682847;
    public const long ManagerRole = 29682851;
    public const long FormerRole = 29682860;

    public const long StandardCategory = 3;
    public const long MonitoringCategory = 104;
    public const long SecurityCategory = 107;
    public const long ClosedCategory = 98;

    public static void Plant(AutotaskWorld world, string apiUserName, DateTime created)
    {
        PlantRoles(world);
        PlantResource(world, Owner, "Morgan", "Owner", created);
        PlantResource(world, Technician, "Dana", "Reyes", created, TechnicianRole, EngineerRole);
        PlantResource(world, SecondTechnician, "Ira", "Novak", created, TechnicianRole);
        PlantResource(world, FormerTechnician, "Kim", "Osei", created, TechnicianRole).IsActive = false;
        var api = PlantResource(world, ApiUser, "API", "User", created);
        api["licenseType"] = ApiUserLicense;
        api["userName"] = apiUserName;
        world.ResourceServiceDeskRoles.Add(Pair(world, SecondTechnician, FormerRole, isDefault: false, isActive: false));
        PlantCategories(world);
    }

    private static void PlantRoles(AutotaskWorld world)
    {
        ReadOnlySpan<(long, string)> roles = [(TechnicianRole, "Technician"), (EngineerRole, "Engineer"), (ManagerRole, "Project Manager"), (FormerRole, "Helpdesk")];
        foreach (var (id, name) in roles)
        {
            world.Roles.Add(new SandboxPlainRow(EntityTypes.Roles, id)
            {
                ["name"] = name,
                ["hourlyFactor"] = 1m,
                ["hourlyRate"] = 120m,
                ["isActive"] = id != FormerRole,
                ["isSystemRole"] = false,
                ["roleType"] = 0,
            });
        }

        world.Roles.StartIdsAfter(29690000);
    }

    private static SandboxResource PlantResource(AutotaskWorld world, long id, string firstName, string lastName, DateTime hired, params long[] serviceDeskRoles)
    {
        var resource = new SandboxResource(id)
        {
            IsActive = true,
            ["firstName"] = firstName,
            ["lastName"] = lastName,
            ["userName"] = $"{firstName}.{lastName}@sandbox.example".ToLowerInvariant(),
            ["email"] = $"{firstName}.{lastName}@sandbox.example".ToLowerInvariant(),
            ["hireDate"] = hired,
            ["licenseType"] = 1,
            ["locationID"] = 10,
            ["userType"] = 1,
        };
        world.Resources.Add(resource);
        foreach (var role in serviceDeskRoles)
        {
            world.ResourceServiceDeskRoles.Add(Pair(world, id, role, isDefault: role == serviceDeskRoles[0], isActive: true));
            resource["defaultServiceDeskRoleID"] ??= role;
        }

        foreach (var role in (IEnumerable<long>)[.. serviceDeskRoles, ManagerRole])
        {
            world.ResourceRoles.Add(new SandboxPlainRow(EntityTypes.ResourceRoles, world.ResourceRoles.NextId())
            {
                ["resourceID"] = id,
                ["roleID"] = role,
                ["departmentID"] = role == ManagerRole ? 29682836L : null,
                ["queueID"] = role == ManagerRole ? null : 29682833L,
                ["isActive"] = true,
            });
        }

        return resource;
    }

    private static SandboxPlainRow Pair(AutotaskWorld world, long resource, long role, bool isDefault, bool isActive) =>
        new(EntityTypes.ResourceServiceDeskRoles, world.ResourceServiceDeskRoles.NextId())
        {
            ["resourceID"] = resource,
            ["roleID"] = role,
            ["isDefault"] = isDefault,
            ["isActive"] = isActive,
        };

    private static void PlantCategories(AutotaskWorld world)
    {
        Category(world, StandardCategory, "Standard")["isGlobalDefault"] = true;
        Category(world, ClosedCategory, "Helpdesk 2019")["isActive"] = false;
        var security = Category(world, SecurityCategory, "Security Incident");
        security.RequiredFields.Add("issueType");
        security.RequiredFields.Add("dueDateTime");
        security.AllowedValues["priority"] = [4, 1];
        security.RequiresNoteTitle = true;
        Category(world, MonitoringCategory, "Monitoring");
        Default(world, StandardCategory)["ticketTypeID"] = 1;
        Default(world, SecurityCategory)["ticketTypeID"] = 2;
        var monitoring = Default(world, MonitoringCategory);
        monitoring["ticketTypeID"] = 5;
        monitoring["queueID"] = 8;
        monitoring["status"] = TicketStatus.New;
        monitoring["priority"] = 2;
        monitoring["sourceID"] = 8;
    }

    private static SandboxTicketCategory Category(AutotaskWorld world, long id, string name)
    {
        var category = new SandboxTicketCategory(id) { Name = name, ["isActive"] = true, ["isApiOnly"] = false, ["isGlobalDefault"] = false, ["nickname"] = name };
        world.TicketCategories.Add(category);
        return category;
    }

    private static SandboxPlainRow Default(AutotaskWorld world, long category)
    {
        var defaults = new SandboxPlainRow(EntityTypes.TicketCategoryFieldDefaults, world.TicketCategoryFieldDefaults.NextId()) { ["ticketCategoryID"] = category };
        world.TicketCategoryFieldDefaults.Add(defaults);
        return defaults;
    }
}
