using System.Globalization;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Prerequisites;

/// <summary>Three customers that lack nothing, of whom a test spoils the first.</summary>
internal static class Customers
{
    /// <summary>A service that only one customer has.</summary>
    public const string OfItsOwn = "JumpCloud Directory";

    private static readonly DateOnly FirstOfYear = new(2026, 1, 1);

    public static SandboxSeed Well() => Seed(Contract());

    /// <summary>The first customer has these contracts, the others one that is right.</summary>
    public static SandboxSeed Seed(params ContractSeed[] first) => Build(new CompanySeed { Name = Name(1), Contracts = [.. first] });

    public static SandboxSeed Build(CompanySeed first)
    {
        var seed = SandboxSeed.Empty();
        seed.Services.Add(new ServiceSeed { Name = "Backup", UnitPrice = 5m, UnitCost = 3m });
        seed.Services.Add(new ServiceSeed { Name = OfItsOwn, UnitPrice = 15m, UnitCost = 9m });
        seed.Companies.Add(first);
        for (var number = 1; number <= 3; number++)
        {
            seed.Organizations.Add(new OrganizationSeed { Name = Name(number), Members = [new MemberSeed("one", seed.StartTime.AddYears(-1))] });
            if (number > 1)
                seed.Companies.Add(new CompanySeed { Name = Name(number), Contracts = { Contract() } });
        }

        return seed;
    }

    public static ContractSeed Contract(DateOnly? end = null, int type = 7, bool isActive = true, string? service = SandboxSeed.JumpCloudService, DateOnly? posted = null) => new()
    {
        Name = "Managed Services",
        StartDate = FirstOfYear,
        EndDate = end ?? FirstOfYear.AddYears(2).AddDays(-1),
        ContractType = type,
        IsActive = isActive,
        Lines = service is null ? [] : [new LineSeed { Service = service, Units = 1, PostedThrough = posted ?? new DateOnly(2026, 10, 31) }],
    };

    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Customer {number}");
}
