using System.Globalization;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.Seeds;

/// <summary>A hundred thousand devices with nothing wrong with them, for measuring.</summary>
internal static class UniformDevices
{
    private static readonly DeviceModel[] Models = [DeviceModel.WindowsLaptop, DeviceModel.WindowsNotebook, DeviceModel.MacBook, DeviceModel.LinuxServer];

    public static SandboxSeed Build(int devices, int organizations)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(organizations);
        var seed = SandboxSeed.Empty();
        var enrolled = seed.StartTime.AddYears(-1);
        for (var organization = 0; organization < organizations; organization++)
        {
            var count = devices / organizations + (organization < devices % organizations ? 1 : 0);
            var first = organization * (devices / organizations) + Math.Min(organization, devices % organizations);
            seed.Organizations.Add(new OrganizationSeed
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Customer {organization + 1:D5}"),
                Members = [.. Enumerable.Range(first, count).Select(number => Device(number, enrolled, seed.StartTime))],
            });
        }

        return seed;
    }

    private static MemberSeed Device(int number, DateTimeOffset enrolled, DateTimeOffset lastContact) =>
        new(string.Create(CultureInfo.InvariantCulture, $"ws-{number:D6}"), enrolled, IsDevice: true)
        {
            Details = new DeviceDetails
            {
                Model = Models[number % Models.Length],
                SerialNumber = string.Create(CultureInfo.InvariantCulture, $"SN{number:D8}X"),
                LastContact = lastContact,
            },
        };
}
