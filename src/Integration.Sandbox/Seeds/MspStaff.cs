namespace Integration.Sandbox.Seeds;

/// <summary>The users and devices of one organization over three months, and what its Autotask line was left at.</summary>
internal sealed class MspStaff
{
    private const int DaysBehind = 60;

    private readonly Random random;
    private readonly DateTimeOffset start;
    private int named;

    public MspStaff(Random random, DateTimeOffset start)
    {
        this.random = random;
        this.start = start;
        named = random.Next(400);
        var size = 4 + (int)(60 * Math.Pow(random.NextDouble(), 2.5));
        for (var number = 0; number < size; number++)
            Join(start.AddDays(-DaysBehind - random.Next(1, 600)), LeavesInThePast());
        for (var number = random.Next(size / 8 + 2); number > 0; number--)
            Join(Workday(-random.Next(1, DaysBehind)), goes: null);
        for (var number = 0; number < size * 9 / 10; number++)
            Members.Add(new MemberSeed($"ws-{number + 101}", start.AddDays(-random.Next(1, 500)), IsDevice: true));
        BilledUnits = size;
    }

    public List<MemberSeed> Members { get; } = [];

    /// <summary>What somebody typed two months ago, before the comings and goings since.</summary>
    public int BilledUnits { get; }

    /// <summary>Makes the day before the start one whose peak no nightly count has seen.</summary>
    public void HireAndDismissWithinADay(int users)
    {
        for (var number = 0; number < users; number++)
            Join(start.AddHours(-16), start.AddHours(-9));
    }

    /// <summary>Lets one user come, or the newest go, in the working hours of a day to come.</summary>
    public void Change(int day, bool isHire)
    {
        var when = Workday(day);
        if (isHire)
        {
            Join(when, goes: null);
            return;
        }

        var position = Members.FindLastIndex(member => member is { IsDevice: false, Goes: null } && member.Comes < when);
        Members[position] = Members[position] with { Goes = when };
    }

    private void Join(DateTimeOffset comes, DateTimeOffset? goes) => Members.Add(new MemberSeed(MspNames.User(named++), comes, goes));

    private DateTimeOffset? LeavesInThePast() => random.Next(12) == 0 ? Workday(-random.Next(1, DaysBehind)) : null;

    private DateTimeOffset Workday(int day) => start.AddDays(day).AddHours(random.Next(6, 16)).AddMinutes(random.Next(60));
}
