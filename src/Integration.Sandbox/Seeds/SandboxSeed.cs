using System.Globalization;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.SnipeIt.Seeds;

namespace Integration.Sandbox.Seeds;

/// <summary>Describes the world a sandbox starts with, and what happens in it as its clock moves.</summary>
/// <remarks>Begin with <see cref="Empty"/>, <see cref="Msp"/> or <see cref="Uniform"/>, and change the lists before the sandbox starts. The same seed makes the same world.</remarks>
public sealed class SandboxSeed
{
    /// <summary>The service that the seeds bill JumpCloud by.</summary>
    public const string JumpCloudService = "JumpCloud Platform";

    /// <summary>Gets or sets the time at which the clock starts, unless the options name another.</summary>
    /// <value>The default is 10 November 2026, 02:00 UTC.</value>
    public DateTimeOffset StartTime { get; set; } = new(2026, 11, 10, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Gets the JumpCloud organizations.</summary>
    public IList<OrganizationSeed> Organizations { get; } = [];

    /// <summary>Gets the Autotask companies. The MSP's own company, with id 0, is always there.</summary>
    public IList<CompanySeed> Companies { get; } = [];

    /// <summary>Gets the Autotask catalogue.</summary>
    public IList<ServiceSeed> Services { get; } = [];

    /// <summary>Gets or sets the Snipe-IT installation.</summary>
    /// <value>The default has models and labels, and no assets.</value>
    public SnipeItSeed SnipeIt { get; set; } = new();

    /// <summary>Gets or sets the Dots account.</summary>
    /// <value>The default has employees and warehouses, and no assets.</value>
    public DotsSeed Dots { get; set; } = new();

    /// <summary>Gets or sets whether the API user may read costs.</summary>
    /// <value>The default is true.</value>
    public bool CanReadCosts { get; set; } = true;

    /// <summary>Gets or sets whether zone discovery knows the API user.</summary>
    /// <value>The default is true.</value>
    public bool IsApiUserKnown { get; set; } = true;

    /// <summary>Adds configuration items with serial numbers and names of their own, dealt out to the companies one by one.</summary>
    /// <param name="count">How many.</param>
    /// <param name="serialNumbers">What the serial numbers begin with; six digits or more follow.</param>
    /// <exception cref="InvalidOperationException">There is no company.</exception>
    public void AddConfigurationItems(int count, string serialNumbers = "SN-")
    {
        if (Companies.Count == 0)
            throw new InvalidOperationException("The seed has no company yet.");
        for (var number = 1; number <= count; number++)
        {
            Companies[(number - 1) % Companies.Count].ConfigurationItems.Add(new ConfigurationItemSeed
            {
                SerialNumber = string.Create(CultureInfo.InvariantCulture, $"{serialNumbers}{number:D6}"),
                ReferenceTitle = string.Create(CultureInfo.InvariantCulture, $"WS-{number:D6}"),
            });
        }
    }

    /// <summary>Makes a seed with the JumpCloud service in the catalogue and nothing else.</summary>
    public static SandboxSeed Empty() => new() { Services = { new ServiceSeed { Name = JumpCloudService, UnitPrice = 15m, UnitCost = 9m } } };

    /// <summary>Makes a believable MSP: most organizations map to a company with one contract and one service, the rest show what goes wrong.</summary>
    /// <param name="organizations">How many organizations.</param>
    /// <param name="seed">The same number makes the same world.</param>
    public static SandboxSeed Msp(int organizations = 200, int seed = 1) => new MspSeed(organizations, seed).Build();

    /// <summary>Makes organizations that all map: a company, a contract from the first of a month and one service each.</summary>
    /// <param name="organizations">How many organizations.</param>
    /// <param name="users">The users, and the units billed, of each.</param>
    public static SandboxSeed Uniform(int organizations, int users = 5) => UniformSeed.Build(organizations, users);

    /// <summary>Makes organizations with nothing but devices, each with a serial number of its own, for measuring.</summary>
    /// <param name="devices">How many devices in all.</param>
    /// <param name="organizations">How many organizations they are spread over evenly.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="organizations"/> is not positive.</exception>
    public static SandboxSeed UniformDevices(int devices, int organizations = 1) => Seeds.UniformDevices.Build(devices, organizations);

    /// <summary>
    /// Gives every device what JumpCloud knows of devices, with what is wrong with it in real ones: serial numbers that are missing, junk, duplicated or
    /// spelt differently, machines enrolled twice, virtual ones, and ones without System Insights. Adds no device and renames none, so that counts stay; adds a few
    /// phones and tablets, which do not count.
    /// </summary>
    /// <param name="seed">The same number makes the same details in the same world.</param>
    /// <returns>What each device has become.</returns>
    public IReadOnlyList<DescribedDevice> DescribeDevices(int seed = 1) => new MspDevices(this, seed).Describe();

    /// <summary>Adds a handful of alerts to the first organizations, which show what alerts do: some are there at the start, the rest happens within hours of it.</summary>
    /// <returns>What happens, and when.</returns>
    public AlertScript AddAlerts() => new MspAlerts(this).Add();

    /// <summary>Adds alerts over the week from the start: repeats, storms, resolutions, openings again, deletions, and values that nobody has heard of.</summary>
    /// <remarks>
    /// From 60 alerts on there are storms: one cause that hits one organization with dozens of alerts within minutes, which share a rule that no other alert has.
    /// What is not over when the week is stays as it is.
    /// </remarks>
    /// <param name="alerts">How many alerts.</param>
    /// <param name="seed">The same number makes the same week in the same world.</param>
    /// <returns>What happens, and when.</returns>
    /// <exception cref="InvalidOperationException">There are no organizations yet.</exception>
    public AlertScript AddAlertWeek(int alerts, int seed = 1) => new AlertWeek(this, seed).Add(alerts);
}
