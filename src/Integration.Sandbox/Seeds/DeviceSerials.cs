using System.Globalization;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.Seeds;

/// <summary>Serial numbers: such as vendors give, each but once, and such as firmware leaves where nobody wrote one.</summary>
internal sealed class DeviceSerials(Random random)
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRSTVWXYZ";

    private static readonly string[] Junk =
    [
        "To be filled by O.E.M.", "Default string", "0", "None", "System Serial Number", "Not Specified", "123456789", " ",
        "N/A", "xxxxxxxxxxx", "INVALID", "Chassis Serial Number", "00000000", "",
    ];

    private readonly HashSet<string> given = [];
    private int junk;

    public string Next(DeviceModel model)
    {
        while (true)
        {
            var serial = model switch
            {
                { IsVirtual: true } => VMware(),
                { Platform: DevicePlatform.MacOS } => "C02" + Some(7),
                { Vendor: "LENOVO" } => "PF" + Some(6),
                _ => Some(7),
            };
            if (given.Add(serial))
                return serial;
        }
    }

    public string NextJunk() => Junk[junk++ % Junk.Length];

    private string Some(int length) => string.Create(length, random, (text, chance) =>
    {
        for (var place = 0; place < text.Length; place++)
            text[place] = Letters[chance.Next(Letters.Length)];
    });

    // The machine's UUID, byte by byte, as the vendor writes it.
    private string VMware()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        var text = bytes.Select(one => one.ToString("x2", CultureInfo.InvariantCulture)).ToArray();
        return $"VMware-{string.Join(' ', text[..8])}-{string.Join(' ', text[8..])}";
    }
}
