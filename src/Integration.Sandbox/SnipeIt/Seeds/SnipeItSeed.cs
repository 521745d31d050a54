using System.Globalization;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Seeds;

/// <summary>Describes the Snipe-IT installation that a sandbox starts with: labels, models and custom fields to begin with, and no assets.</summary>
/// <remarks>Ids count from 1 in the order of each list.</remarks>
public sealed class SnipeItSeed
{
    /// <summary>Gets the status labels.</summary>
    /// <value>Begins with <c>Ready to Deploy</c>, <c>Pending</c>, <c>Broken</c> and <c>Archived</c>, one of each type.</value>
    public IList<StatusLabelSeed> StatusLabels { get; } =
    [
        new("Ready to Deploy", StatusLabelType.Deployable),
        new("Pending", StatusLabelType.Pending),
        new("Broken", StatusLabelType.Undeployable),
        new("Archived", StatusLabelType.Archived),
    ];

    /// <summary>Gets the names of manufacturers.</summary>
    public IList<string> Manufacturers { get; } = ["Apple", "Dell", "Lenovo", "Smith & Sons"];

    /// <summary>Gets the names of categories.</summary>
    public IList<string> Categories { get; } = ["Laptops", "Desktops"];

    /// <summary>Gets the names of companies.</summary>
    public IList<string> Companies { get; } = ["Research & Development", "Sales"];

    /// <summary>Gets the names of custom fields; the column of the first is <c>_snipeit_operating_system_1</c>.</summary>
    public IList<string> Fields { get; } = ["Operating System", "OS Version", "Memory", "Storage", "Last Contact"];

    /// <summary>Gets the models.</summary>
    public IList<HardwareModelSeed> Models { get; } =
    [
        new("MacBook Pro 14\"", "Laptops", "Apple", "Mac15,6"),
        new("Latitude 7440", "Laptops", "Dell", "0C3D"),
        new("ThinkCentre M70q", "Desktops", "Lenovo", "11DT", HasFields: false),
    ];

    /// <summary>Gets the login names of users, whom assets can be checked out to.</summary>
    public IList<string> Users { get; } = ["ada", "grace"];

    /// <summary>Gets the assets.</summary>
    public IList<HardwareSeed> Hardware { get; } = [];

    /// <summary>Makes assets that all have a serial number of their own, <c>PF00000001</c> and up, some of them checked out, for measuring.</summary>
    /// <param name="assets">How many.</param>
    public static SnipeItSeed Uniform(int assets)
    {
        var seed = new SnipeItSeed();
        for (var number = 1; number <= assets; number++)
        {
            seed.Hardware.Add(new HardwareSeed
            {
                AssetTag = string.Create(CultureInfo.InvariantCulture, $"A-{number:D6}"),
                Serial = string.Create(CultureInfo.InvariantCulture, $"PF{number:D8}"),
                Name = string.Create(CultureInfo.InvariantCulture, $"ws-{number}"),
                Model = seed.Models[number % 2].Name,
                AssignedTo = number % 4 == 0 ? seed.Users[0] : null,
                Fields = new Dictionary<string, string> { ["Operating System"] = "macOS", ["OS Version"] = "26.0", ["Memory"] = "16 GB" },
            });
        }

        return seed;
    }
}
