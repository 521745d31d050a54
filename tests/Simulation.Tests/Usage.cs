using Integration.Core.Billing;

namespace Simulation.Tests;

/// <summary>The repeating usage of README.md as events, and the count at any instant.</summary>
internal sealed class Usage
{
    private const int AtFirst = 10;

    private readonly List<UsageEvent> events = [];

    public Usage(TimeZoneInfo zone, DateOnly from, DateOnly until)
    {
        for (var month = from; month <= until; month = month.AddMonths(1))
        {
            if (month.Month % 2 == 1)
            {
                Come(5, Local(month.AddDays(7), 1, zone));
                Leave(5, Local(month.AddDays(7), 16, zone));
            }
            else
            {
                Come(2, Local(month.AddDays(4), 10, zone));
                Leave(2, Local(month.AddDays(4), 15, zone));
                Come(3, Local(month.AddDays(19), 11, zone));
                Leave(3, Local(month.AddMonths(1).AddDays(-1), 22, zone));
            }
        }
    }

    public int At(DateTimeOffset at) => AtFirst + events.TakeWhile(happened => happened.At < at).Sum(happened => happened.Kind == UsageEventKind.UserCreated ? 1 : -1);

    public IReadOnlyList<UsageEvent> Between(EventRange range) => [.. events.Where(happened => happened.At >= range.From && happened.At < range.To)];

    private static DateTimeOffset Local(DateOnly day, int hour, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(new TimeOnly(hour, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private void Come(int count, DateTimeOffset at) => Add(count, at, UsageEventKind.UserCreated);

    private void Leave(int count, DateTimeOffset at) => Add(count, at, UsageEventKind.UserDeleted);

    private void Add(int count, DateTimeOffset at, UsageEventKind kind)
    {
        for (var i = 0; i < count; i++)
            events.Add(new UsageEvent($"{events.Count}", at.AddSeconds(i), kind));
    }
}
