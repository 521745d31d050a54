using System.Globalization;

namespace Integration.Sandbox.Seeds;

/// <summary>Ten thousand of the same, for measuring.</summary>
internal static class UniformSeed
{
    public static SandboxSeed Build(int organizations, int users)
    {
        var seed = SandboxSeed.Empty();
        var firstOfYear = new DateOnly(seed.StartTime.Year, 1, 1);
        var created = seed.StartTime.AddYears(-1);
        for (var number = 1; number <= organizations; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Customer {number:D5}");
            seed.Organizations.Add(new OrganizationSeed
            {
                Name = name,
                Members = [.. Enumerable.Range(1, users).Select(user => new MemberSeed(string.Create(CultureInfo.InvariantCulture, $"user{user}"), created))],
            });
            seed.Companies.Add(new CompanySeed
            {
                Name = name,
                Contracts =
                {
                    new ContractSeed
                    {
                        Name = "Managed Services",
                        StartDate = firstOfYear,
                        EndDate = firstOfYear.AddYears(2).AddDays(-1),
                        Lines = { new LineSeed { Service = SandboxSeed.JumpCloudService, Units = users } },
                    },
                },
            });
        }

        return seed;
    }
}
