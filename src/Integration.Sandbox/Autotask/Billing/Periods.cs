namespace Integration.Sandbox.Autotask.Billing;

/// <summary>Cuts a contract into billing periods, counted in months from its first day; a day a month lacks becomes its last day.</summary>
internal static class Periods
{
    public static IEnumerable<(DateOnly Start, DateOnly End)> Of(DateOnly contractStart, DateOnly contractEnd, int months)
    {
        for (var number = 0; ; number++)
        {
            var start = contractStart.AddMonths(number * months);
            if (start > contractEnd)
                yield break;
            var end = contractStart.AddMonths((number + 1) * months).AddDays(-1);
            yield return (start, end < contractEnd ? end : contractEnd);
        }
    }
}
