namespace Integration.Core.Billing;

/// <summary>Users and devices at an instant of a replay. What is Unknown stays so.</summary>
internal readonly record struct Level(Reading<int> Users, Reading<int> Devices)
{
    public bool IsNegative => (Users.IsKnown && Users.Value < 0) || (Devices.IsKnown && Devices.Value < 0);

    public Level After(UsageEventKind happened) => happened switch
    {
        UsageEventKind.UserCreated => this with { Users = Plus(Users, 1) },
        UsageEventKind.UserDeleted => this with { Users = Plus(Users, -1) },
        UsageEventKind.DeviceCreated => this with { Devices = Plus(Devices, 1) },
        _ => this with { Devices = Plus(Devices, -1) },
    };

    public Level Before(UsageEventKind happened) => happened switch
    {
        UsageEventKind.UserCreated => this with { Users = Plus(Users, -1) },
        UsageEventKind.UserDeleted => this with { Users = Plus(Users, 1) },
        UsageEventKind.DeviceCreated => this with { Devices = Plus(Devices, -1) },
        _ => this with { Devices = Plus(Devices, 1) },
    };

    /// <summary>The lower count of each kind; where one is Unknown, the other.</summary>
    public Level Lower(Level other) => new(Lower(Users, other.Users), Lower(Devices, other.Devices));

    /// <summary>True when no count that both know differs.</summary>
    public bool Agrees(Level other) => Agree(Users, other.Users) && Agree(Devices, other.Devices);

    public override string ToString() => $"users {Users}, devices {Devices}";

    private static Reading<int> Plus(Reading<int> count, int change) => count.IsKnown ? Reading.Known(count.Value + change) : count;

    private static Reading<int> Lower(Reading<int> a, Reading<int> b) => !a.IsKnown || (b.IsKnown && b.Value < a.Value) ? b : a;

    private static bool Agree(Reading<int> a, Reading<int> b) => !a.IsKnown || !b.IsKnown || a.Value == b.Value;
}
