namespace Integration.Sandbox.Seeds;

/// <summary>The companies and contracts of one organization of the believable MSP.</summary>
internal sealed class MspContracts(Random random, DateOnly today)
{
    public const string QuarterlyService = "JumpCloud Platform (quarterly)";

    private static readonly int[] StartDays = [1, 1, 1, 1, 1, 1, 15, 15, 5, 29, 30, 31];
    private static readonly string[] OtherServices = ["Managed Backup", "Endpoint Protection", "Microsoft 365 Business Premium"];

    public IEnumerable<CompanySeed> Of(MspSituation situation, string name, int units)
    {
        if (situation == MspSituation.NoCompany)
            yield break;
        yield return new CompanySeed { Name = name, Contracts = [.. ContractsOf(situation, units)] };
        if (situation == MspSituation.TwoCompaniesOfOneName)
            yield return new CompanySeed { Name = name.ToUpperInvariant() };
    }

    private IEnumerable<ContractSeed> ContractsOf(MspSituation situation, int units)
    {
        switch (situation)
        {
            case MspSituation.NoContract:
                break;
            case MspSituation.ExpiredContract:
                yield return Contract("Managed Services (old)", today.AddMonths(-25), today.AddDays(-40), [JumpCloud(units, today.AddDays(-40))]);
                break;
            case MspSituation.NoService:
                yield return Running("Managed Services", _ => []);
                break;
            case MspSituation.TwoContracts:
                yield return Running("Managed Services", posted => [JumpCloud(units, posted)]);
                yield return Running("Managed Services 2026", posted => [JumpCloud(0, posted)]);
                break;
            case MspSituation.TwoServices:
                yield return Running("Managed Services", posted => [JumpCloud(units, posted), JumpCloud(2, posted)]);
                break;
            case MspSituation.PostedInAdvance:
                yield return Running("Managed Services", posted => [JumpCloud(units, posted.AddMonths(1))]);
                break;
            case MspSituation.Quarterly:
                yield return Running("Managed Services", posted => [new LineSeed { Service = QuarterlyService, Units = units, PostedThrough = posted }], months: 3);
                break;
            default:
                yield return Running("Managed Services", posted => [JumpCloud(units, posted)]);
                break;
        }
    }

    private static LineSeed JumpCloud(int units, DateOnly posted) => new() { Service = SandboxSeed.JumpCloudService, Units = units, PostedThrough = posted };

    // In force for years yet, everything before the present period posted.
    private ContractSeed Running(string name, Func<DateOnly, LineSeed[]> lines, int months = 1)
    {
        var month = today.AddMonths(-random.Next(3, 22));
        var day = Math.Min(StartDays[random.Next(StartDays.Length)], DateTime.DaysInMonth(month.Year, month.Month));
        var start = new DateOnly(month.Year, month.Month, day);
        var present = start;
        for (var number = 1; start.AddMonths(number * months) <= today; number++)
            present = start.AddMonths(number * months);
        var others = OtherServices.Where(_ => random.Next(3) == 0).Select(service => new LineSeed { Service = service, Units = random.Next(1, 30), PostedThrough = present.AddDays(-1) });
        return Contract(name, start, start.AddYears(3).AddDays(-1), [.. lines(present.AddDays(-1)), .. others]);
    }

    private static ContractSeed Contract(string name, DateOnly start, DateOnly end, IList<LineSeed> lines) =>
        new() { Name = name, StartDate = start, EndDate = end, Lines = lines };
}
