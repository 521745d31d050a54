using EndToEnd.Tests.Worlds;
using MspSync;

namespace EndToEnd.Tests.Prerequisites;

/// <summary>Every prerequisite that the guides to prepare Autotask and JumpCloud name.</summary>
internal static class Guides
{
    public static IReadOnlyList<Prerequisite> All { get; } = [.. Autotask(), .. Customer(), .. JumpCloud()];

    private static IEnumerable<Prerequisite> Autotask() =>
    [
        new("No API user of the name", "PRE001", "Admin > Company settings & users > Resources/users")
        {
            Followers = ["PRE411"],
            Break = world => world.Sandbox.Autotask.Behavior.IsUserKnown = false,
        },
        new("API user without an API-only security level", "PRE002", "security level that is API-only")
        {
            Followers = ["PRE411"],
            Break = world => world.Sandbox.Autotask.Behavior.IsApiOnly = false,
        },
        new("API user that cannot read costs", "PRE005", "API User (system) (API-only)")
        {
            Followers = ["PRE411"],
            Break = world => world.Sandbox.Autotask.Behavior.CanReadCosts = false,
        },
        new("Integration vendor wrong, answered by nothing", "PRE002", "tracking identifier")
        {
            Followers = ["PRE411"],
            Settings = Well(new WorldSettings { Autotask = options => options.IntegrationCode = "ANOTHERVENDORS" }),
        },
        new("Integration vendor wrong, answered by a text", "PRE003", "Custom (Internal Integration)")
        {
            Followers = ["PRE411"],
            Settings = Well(new WorldSettings { Autotask = options => options.IntegrationCode = "ANOTHERVENDORS" }),
            Break = world => world.Sandbox.Autotask.Behavior.NamesInvalidIntegrationCode = true,
        },
        new("Secret wrong", "PRE002", "generate a new secret")
        {
            Followers = ["PRE411"],
            Settings = Well(new WorldSettings { Autotask = options => options.Secret = "mistyped" }),
        },
        new("Secret replaced by a newer one", "PRE002", "generate a new secret")
        {
            Followers = ["PRE411"],
            IsLive = true,
            Break = world => world.Sandbox.Autotask.Secret = "a newer one",
        },
    ];

    private static IEnumerable<Prerequisite> Customer() =>
    [
        new("No contract on the account", "MAP005", "Add a recurring service contract") { Ends = ExitCode.Issues, Settings = Of(Customers.Seed()) },
        new("Contract not active", "MAP006", "Contracts > the contract") { Ends = ExitCode.Issues, Settings = Of(Customers.Seed(Customers.Contract(isActive: false))) },
        new("Contract over", "MAP006", "Contracts > the contract") { Ends = ExitCode.Issues, Settings = Of(Customers.Seed(Customers.Contract(end: new DateOnly(2026, 10, 31)))) },
        new("Contract of another type", "MAP007", "Add a recurring service contract") { Ends = ExitCode.Issues, Settings = Of(Customers.Seed(Customers.Contract(type: 1))) },
        new("No recurring service on the contract", "MAP008", "Admin > Products & services > Services") { Ends = ExitCode.Issues, Settings = Of(Customers.Seed(Customers.Contract(service: null))) },
        new("Recurring service of another product", "MAP008", "Admin > Products & services > Services") { Ends = ExitCode.Issues, Settings = Of(Customers.Seed(Customers.Contract(service: "Backup"))) },
        new("Contract made inactive after it was linked", "MAP006", "Contracts > the contract")
        {
            Ends = ExitCode.Issues,
            Followers = ["BIL005", "BIL007"],
            IsLive = true,
            Break = world => world.Sandbox.Autotask.Contracts[0]["status"] = 0L,
        },
        new("Service taken off the contract after it was linked", "MAP008", "Admin > Products & services > Services")
        {
            Ends = ExitCode.Issues,
            Followers = ["BIL003", "BIL007"],
            IsLive = true,
            Break = world => world.Sandbox.Autotask.RemoveService(world.Line(0).Id),
        },
        new("Service renamed to another product's", "PRE415", "Admin > Products & services > Services")
        {
            Ends = ExitCode.Done,
            Followers = ["MAP026"],
            IsLive = true,
            Settings = Of(Customers.Seed(Customers.Contract(service: Customers.OfItsOwn))),
            Break = world => world.Sandbox.Autotask.Services.Single(service => service.Name == Customers.OfItsOwn).Name = "Something else",
        },
    ];

    private static IEnumerable<Prerequisite> JumpCloud() =>
    [
        new("Administrator without API access, key refused", "PRE101", "an Admin with Billing can enable API access")
        {
            Followers = ["PRE411"],
            Break = world => world.Sandbox.JumpCloud.Behavior.IsApiAccessEnabled = false,
        },
        new("Administrator not allowed to issue keys, key still taken", "PRE111", "enable API access for the administrator")
        {
            Ends = ExitCode.Done,
            Break = world => (world.Sandbox.JumpCloud.Behavior.IsApiAccessEnabled, world.Sandbox.JumpCloud.Behavior.KeysOutliveApiAccess) = (false, true),
        },
        new("Administrator who is not Admin with Billing", "PRE110", "Admin with Billing")
        {
            Followers = ["PRE113", "PRE411"],
            Break = world => world.Sandbox.JumpCloud.Behavior.RoleName = "Manager",
        },
        new("Key wrong", "PRE101", "generate a new key under My API key")
        {
            Followers = ["PRE411"],
            Settings = Well(new WorldSettings { JumpCloud = options => options.ApiKey = "jca_mistyped" }),
        },
        new("Key expired", "PRE101", "generate a new key under My API key")
        {
            Followers = ["PRE411"],
            Break = world => world.Sandbox.JumpCloud.Behavior.KeyExpiresAt = world.Sandbox.Clock.GetUtcNow().AddSeconds(-1),
        },
        new("Key expires soon", "PRE106", "Generate a new key in good time")
        {
            Ends = ExitCode.Done,
            Break = world => world.Sandbox.JumpCloud.Behavior.KeyExpiresAt = world.Sandbox.Clock.GetUtcNow().AddDays(6),
        },
        new("Provider of somebody else", "PRE103", "Account Management > Overview")
        {
            Followers = ["PRE411"],
            Settings = Well(new WorldSettings { Source = options => options.ProviderId = "0bad00000000000000000099" }),
        },
        new("Key of a single organization", "PRE105", "administrator of the Multi-Tenant Portal")
        {
            Followers = ["PRE411"],
            Settings = Well(new WorldSettings { JumpCloud = options => options.IsSingleOrganization = true }),
            Break = world => world.Sandbox.JumpCloud.Behavior.IsSingleOrganization = true,
        },
    ];

    private static WorldSettings Of(Integration.Sandbox.Seeds.SandboxSeed seed) => new() { Seed = seed };

    private static WorldSettings Well(WorldSettings settings) => settings with { Seed = Customers.Well() };
}
