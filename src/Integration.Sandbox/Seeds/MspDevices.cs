using System.Globalization;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.Seeds;

/// <summary>Gives the devices of a world what JumpCloud knows of devices, with what is wrong with it in real ones. None is added and none renamed.</summary>
internal sealed class MspDevices
{
    private static readonly (DeviceSituation Situation, int PerThousand)[] Shares =
    [
        (DeviceSituation.NoSerial, 20),
        (DeviceSituation.JunkSerial, 40),
        (DeviceSituation.DuplicatedSerial, 10),
        (DeviceSituation.ReEnrolled, 15),
        (DeviceSituation.SpeltDifferently, 20),
        (DeviceSituation.Virtual, 40),
        (DeviceSituation.NoInsights, 40),
    ];

    private static readonly DeviceModel[] Models =
    [
        DeviceModel.WindowsLaptop, DeviceModel.WindowsLaptop, DeviceModel.WindowsNotebook, DeviceModel.WindowsNotebook,
        DeviceModel.WindowsDesktop, DeviceModel.MacBook, DeviceModel.MacBook, DeviceModel.LinuxServer,
    ];

    private readonly Random random;
    private readonly DeviceSerials serials;
    private readonly SandboxSeed world;
    private readonly List<DescribedDevice> described = [];
    private readonly Queue<(OrganizationSeed Organization, int Place)> left;

    public MspDevices(SandboxSeed world, int seed)
    {
        this.world = world;
        random = new Random(seed);
        serials = new DeviceSerials(random);
        var devices = world.Organizations.SelectMany(organization => Enumerable.Range(0, organization.Members.Count).Where(place => organization.Members[place].IsDevice)
            .Select(place => (organization, place))).ToArray();
        random.Shuffle(devices);
        left = new(devices);
    }

    public IReadOnlyList<DescribedDevice> Describe()
    {
        var all = left.Count;
        foreach (var (situation, share) in Shares)
        {
            for (var count = Math.Max(1, all * share / 1000); count > 0 && left.Count > 0; count--)
                Describe(situation);
        }

        while (left.TryDequeue(out var device))
            Put(device, Ordinary(device.Organization), DeviceSituation.Ordinary);
        AddMobiles();
        return described;
    }

    private void Describe(DeviceSituation situation)
    {
        var device = left.Dequeue();
        var details = Ordinary(device.Organization);
        switch (situation)
        {
            case DeviceSituation.DuplicatedSerial when left.TryDequeue(out var other):
                Put(other, Ordinary(other.Organization) with { Model = details.Model, SerialNumber = details.SerialNumber }, situation);
                Put(device, details, situation);
                break;
            case DeviceSituation.ReEnrolled when Sibling(device.Organization) is { } sibling:
                PutTwice(device, sibling, details);
                break;
            case DeviceSituation.DuplicatedSerial or DeviceSituation.ReEnrolled:
                Put(device, details, DeviceSituation.Ordinary);
                break;
            default:
                Put(device, Spoil(details, situation), situation);
                break;
        }
    }

    private DeviceDetails Spoil(DeviceDetails details, DeviceSituation situation) => situation switch
    {
        DeviceSituation.NoSerial => details with { SerialNumber = null, HardwareSerial = random.Next(2) == 0 ? "" : details.SerialNumber },
        DeviceSituation.JunkSerial => details with { SerialNumber = serials.NextJunk(), HardwareSerial = random.Next(3) == 0 ? details.SerialNumber : null },
        DeviceSituation.SpeltDifferently => details with { SerialNumber = $" {details.SerialNumber!.ToLowerInvariant()} ", HardwareSerial = details.SerialNumber },
        DeviceSituation.Virtual => details with
        {
            Model = DeviceModel.VirtualServer,
            SerialNumber = serials.Next(DeviceModel.VirtualServer),
            PrimaryUser = null,
            IsInMdm = false,
        },
        _ => details with { Insights = random.Next(2) == 0 ? InsightsState.Disabled : InsightsState.Deferred },
    };

    private DeviceDetails Ordinary(OrganizationSeed organization)
    {
        var model = Models[random.Next(Models.Length)];
        var users = organization.Members.Where(member => member is { IsDevice: false, Goes: null } && member.Comes <= world.StartTime).ToList();
        var isActive = random.Next(10) > 0;
        return new DeviceDetails
        {
            Model = model,
            SerialNumber = serials.Next(model),
            IsActive = isActive,
            LastContact = world.StartTime.AddMinutes(isActive ? -random.Next(60) : -random.Next(1440, 43_200)),
            PrimaryUser = model.Platform != DevicePlatform.Linux && users.Count > 0 ? users[random.Next(users.Count)].Name : null,
            IsEncrypted = random.Next(8) > 0,
            IsInMdm = model.Platform == DevicePlatform.MacOS,
        };
    }

    // The older record keeps still; both tell the same serial number.
    private void PutTwice((OrganizationSeed Organization, int Place) one, (OrganizationSeed Organization, int Place) two, DeviceDetails details)
    {
        var (older, newer) = one.Organization.Members[one.Place].Comes <= one.Organization.Members[two.Place].Comes ? (one, two) : (two, one);
        Put(older, details with { IsActive = false, LastContact = world.StartTime.AddDays(-45) }, DeviceSituation.ReEnrolled);
        Put(newer, details with { IsActive = true, LastContact = world.StartTime.AddMinutes(-5) }, DeviceSituation.ReEnrolled);
    }

    private (OrganizationSeed Organization, int Place)? Sibling(OrganizationSeed organization)
    {
        for (var turn = left.Count; turn > 0; turn--)
        {
            var candidate = left.Dequeue();
            if (candidate.Organization == organization)
                return candidate;
            left.Enqueue(candidate);
        }

        return null;
    }

    private void Put((OrganizationSeed Organization, int Place) device, DeviceDetails details, DeviceSituation situation)
    {
        var member = device.Organization.Members[device.Place] with { Details = details };
        device.Organization.Members[device.Place] = member;
        described.Add(new DescribedDevice(device.Organization.Name, member, situation));
    }

    private void AddMobiles()
    {
        for (var number = 0; number < world.Organizations.Count; number += 5)
        {
            var mobiles = world.Organizations[number].Mobiles;
            mobiles.Add(new MobileSeed("iPhone", IsAndroid: false, serials.Next(DeviceModel.MacBook), "iPhone 15", "18.1"));
            mobiles.Add(new MobileSeed("iPad", IsAndroid: false, SerialNumber: null, "iPad Air", "18.1"));
            var pixel = string.Create(CultureInfo.InvariantCulture, $"pixel-{number}");
            mobiles.Add(new MobileSeed(pixel, IsAndroid: true, serials.Next(DeviceModel.WindowsLaptop), "Pixel 8", "15"));
        }
    }
}
