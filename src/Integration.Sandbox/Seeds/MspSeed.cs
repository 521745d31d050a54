namespace Integration.Sandbox.Seeds;

/// <summary>A believable MSP: who its customers are, how they stand in Autotask, and who comes and goes over three months around the clock's start.</summary>
internal sealed class MspSeed(int organizations, int seed)
{
    private const int MovingPerNight = 5;
    private const int DaysAhead = 30;

    private static readonly (MspSituation Situation, int PerThousand)[] Shares =
    [
        (MspSituation.NoCompany, 30),
        (MspSituation.NoContract, 40),
        (MspSituation.ExpiredContract, 25),
        (MspSituation.NoService, 30),
        (MspSituation.TwoContracts, 15),
        (MspSituation.TwoServices, 15),
        (MspSituation.TwoCompaniesOfOneName, 10),
        (MspSituation.PostedInAdvance, 20),
        (MspSituation.Quarterly, 60),
    ];

    private readonly Random random = new(seed);

    public SandboxSeed Build()
    {
        var world = SandboxSeed.Empty();
        world.Services.Add(new ServiceSeed { Name = MspContracts.QuarterlyService, PeriodType = 3, UnitPrice = 45m, UnitCost = 27m });
        world.Services.Add(new ServiceSeed { Name = "Managed Backup", UnitPrice = 40m, UnitCost = 22m });
        world.Services.Add(new ServiceSeed { Name = "Endpoint Protection", UnitPrice = 6m, UnitCost = 3.5m });
        world.Services.Add(new ServiceSeed { Name = "Microsoft 365 Business Premium", UnitPrice = 26m, UnitCost = 22m });

        var contracts = new MspContracts(random, DateOnly.FromDateTime(world.StartTime.UtcDateTime));
        var portal = new MspPortal(world.StartTime);
        var situations = Situations();
        var staff = new List<MspStaff>(organizations);
        for (var number = 0; number < organizations; number++)
        {
            var name = MspNames.Company(number);
            var members = new MspStaff(random, world.StartTime);
            if (number == 0)
                members.HireAndDismissWithinADay(4);
            staff.Add(members);
            var retyped = MspNames.Retyped(name, number);
            world.Organizations.Add(new OrganizationSeed
            {
                Name = name,
                PricePerUser = 900,
                Members = members.Members,
                Portal = portal.Of(situations[number], number, retyped),
            });
            foreach (var company in contracts.Of(situations[number], retyped, members.BilledUnits))
                world.Companies.Add(company);
        }

        Move(staff, situations);
        AddCompaniesWithoutOrganization(world);
        return world;
    }

    private MspSituation[] Situations()
    {
        var situations = new MspSituation[organizations];
        var next = 1;
        foreach (var (situation, share) in Shares)
        {
            for (var count = Math.Max(1, organizations * share / 1000); count > 0 && next < organizations; count--)
                situations[next++] = situation;
        }

        // The first organization stays ordinary: its first night is the interesting one.
        random.Shuffle(situations.AsSpan(Math.Min(1, organizations)));
        return situations;
    }

    private void Move(List<MspStaff> staff, MspSituation[] situations)
    {
        var billed = staff.Where((_, number) => situations[number] == MspSituation.Ordinary).ToArray();
        for (var day = 0; day < DaysAhead; day++)
        {
            for (var count = 0; count < MovingPerNight && billed.Length > 0; count++)
                billed[random.Next(billed.Length)].Change(day, isHire: count < MovingPerNight - 1);
        }
    }

    private void AddCompaniesWithoutOrganization(SandboxSeed world)
    {
        for (var number = 0; number < organizations / 10; number++)
        {
            var isProspect = number % 3 == 0;
            world.Companies.Add(new CompanySeed { Name = MspNames.Company(639 - number), CompanyType = isProspect ? 3 : 1, IsActive = number % 7 != 6 });
        }
    }
}
