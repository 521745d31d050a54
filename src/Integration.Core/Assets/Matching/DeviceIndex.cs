namespace Integration.Core.Assets;

/// <summary>The devices of a plan in the order of tenant and id, with the serial number that each is matched by.</summary>
internal sealed class DeviceIndex
{
    private readonly Dictionary<DeviceReference, int> byReference;
    private readonly Chains<SerialNumber> bySerial;
    private readonly DeviceSerial[] serials;

    public DeviceIndex(IEnumerable<Device> devices, SerialRules rules)
    {
        Device[] sorted = [.. devices];
        Array.Sort(sorted, InOrder);
        All = sorted;
        byReference = new Dictionary<DeviceReference, int>(sorted.Length);
        bySerial = new Chains<SerialNumber>(sorted.Length);
        serials = new DeviceSerial[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            byReference[sorted[i].Reference] = i;
            serials[i] = rules.Choose(sorted[i]);
            if (serials[i].Number is { } number)
                bySerial.Add(number, i);
        }
    }

    public IReadOnlyList<Device> All { get; }

    public DeviceSerial SerialOf(int device) => serials[device];

    public bool Contains(DeviceReference device) => byReference.ContainsKey(device);

    public bool Repeats(SerialNumber serial) => bySerial.Repeats(serial);

    /// <summary>The devices with a serial number, in order.</summary>
    public IReadOnlyList<int> With(SerialNumber serial) => [.. bySerial.Of(serial).Order()];

    private static int InOrder(Device one, Device other) =>
        string.CompareOrdinal(one.Tenant.Value, other.Tenant.Value) is not 0 and var byTenant
            ? byTenant
            : string.CompareOrdinal(one.Id.Value, other.Id.Value);
}
