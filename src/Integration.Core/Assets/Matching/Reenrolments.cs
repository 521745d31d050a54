namespace Integration.Core.Assets;

/// <summary>
/// Finds devices that are in the source under two ids: the former one, out of contact, and one that enrolled after it was last seen; one of them is
/// linked. Anything less certain is left to a person: two machines that share a serial number look nearly the same.
/// </summary>
internal sealed class Reenrolments
{
    private readonly Dictionary<int, int> formerOf = [];
    private readonly Dictionary<int, int> presentOf = [];

    public Reenrolments(DeviceIndex devices, LinkIndex links)
    {
        for (var i = 0; i < devices.All.Count; i++)
        {
            if (devices.SerialOf(i).Number is not { } serial || !devices.Repeats(serial) || devices.With(serial) is not [var one, var other])
                continue;

            var former = one == i ? other : one;
            var isOneLinked = links.Of(devices.All[i].Reference) is null != links.Of(devices.All[former].Reference) is null;
            if (isOneLinked && IsFormer(devices.All[former], devices.All[i]))
            {
                formerOf[i] = former;
                presentOf[former] = i;
            }
        }
    }

    /// <summary>The device that a device was before; null when it is not known to have been another.</summary>
    public int? FormerOf(int device) => formerOf.TryGetValue(device, out var former) ? former : null;

    /// <summary>The device that a device is now; null when it is not known to be another.</summary>
    public int? PresentOf(int device) => presentOf.TryGetValue(device, out var present) ? present : null;

    private static bool IsFormer(Device former, Device present) =>
        former.Tenant == present.Tenant
        && !former.IsActive
        && present.EnrolledAt > former.LastContact
        && (former.EnrolledAt is not { } enrolled || present.EnrolledAt > enrolled);
}
