using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Assets;
using Integration.Sandbox.Autotask.Entities;
using Integration.Sandbox.Autotask.Tickets;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.Seeds;

/// <summary>Turns a seed into the worlds of both vendors.</summary>
internal static class SeedPlanter
{
    private static readonly TimeSpan DirectoryInsightsRetention = TimeSpan.FromDays(90);

    public static void Plant(SandboxSeed seed, JumpCloudWorld jumpCloud, SandboxAutotask autotask, DateTimeOffset start)
    {
        PlantAutotask(seed, autotask.World, start);
        ServiceDesk.Plant(autotask.World, autotask.UserName, start.AddYears(-2).UtcDateTime);
        jumpCloud.KeepsEventsFrom = start - DirectoryInsightsRetention;
        foreach (var organization in seed.Organizations)
            Plant(organization, jumpCloud);

        // After all organizations and members, so that these have the same ids whatever comes with them.
        foreach (var (organization, planted) in seed.Organizations.Zip(jumpCloud.Organizations))
            PlantMobilesAndAlerts(organization, planted, jumpCloud);
        PortalPlanter.Plant(seed, jumpCloud, autotask);
        jumpCloud.Settle();
    }

    private static void Plant(OrganizationSeed seed, JumpCloudWorld world)
    {
        var organization = world.AddOrganization(seed.Name, seed.Id);
        organization.MaxSystemUsers = seed.MaxSystemUsers;
        organization.PricePerUser = seed.PricePerUser;
        organization.Usage = seed.Usage;
        organization.IsNullRecord = seed.IsNullRecord;
        foreach (var member in seed.Members)
            world.Schedule(organization, member.Name, member.IsDevice, member.Comes, member.Goes, member.Details);
    }

    private static void PlantMobilesAndAlerts(OrganizationSeed seed, SandboxOrganization organization, JumpCloudWorld world)
    {
        foreach (var mobile in seed.Mobiles)
            world.AddMobile(organization, mobile.Name, mobile.IsAndroid, mobile.SerialNumber, mobile.Model, mobile.OsVersion);
        foreach (var alert in seed.Alerts)
            world.Alerts.Schedule(organization, alert);
    }

    private static void PlantAutotask(SandboxSeed seed, AutotaskWorld world, DateTimeOffset start)
    {
        var created = start.AddYears(-2).UtcDateTime;
        var currencies = PlantCurrencies(world);
        world.Companies.Add(new SandboxCompany(0) { Name = "Sandbox MSP", IsActive = true, ["companyType"] = 1, ["createDate"] = created });
        world.Companies.StartIdsAfter(1000);
        world.Contracts.StartIdsAfter(7000);
        world.ContractServices.StartIdsAfter(20_000);
        world.Units.StartIdsAfter(500_000);
        world.Services.StartIdsAfter(300);
        world.Contacts.StartIdsAfter(30_682_000);
        world.Tickets.StartIdsAfter(128_000);
        world.TicketNotes.StartIdsAfter(29_800_000);
        world.TimeEntries.StartIdsAfter(64_000);
        world.ConfigurationItems.StartIdsAfter(880_000);
        world.BillingItems.StartIdsAfter(1_200_000);
        Catalogue.Plant(world, created);
        var services = seed.Services.ToDictionary(service => service.Name, service => Plant(service, world, created));
        foreach (var company in seed.Companies)
        {
            var row = new SandboxCompany(world.Companies.NextId())
            {
                Name = company.Name,
                IsActive = company.IsActive,
                ["companyType"] = company.CompanyType,
                ["createDate"] = created,
                ["companyNumber"] = company.CompanyNumber,
                ["webAddress"] = company.WebAddress,
                ["ownerResourceID"] = 4,
                ["phone"] = "555-0100",
                ["currencyID"] = company.Currency is { } currency ? currencies[currency] : null,
            };
            world.Companies.Add(row);
            foreach (var contract in company.Contracts)
                Plant(contract, row, services, world);
            foreach (var item in company.ConfigurationItems)
                Plant(item, row, world, created);
        }
    }

    private static Dictionary<string, long> PlantCurrencies(AutotaskWorld world)
    {
        var ids = new Dictionary<string, long>();
        foreach (var (name, isInternal) in (ReadOnlySpan<(string, bool)>)[("USD", true), ("EUR", false), ("CAD", false)])
        {
            var currency = new SandboxCurrency(world.Currencies.NextId())
            {
                Name = name,
                ["description"] = name,
                ["isActive"] = true,
                ["isInternalCurrency"] = isInternal,
                ["exchangeRate"] = 1.0,
            };
            world.Currencies.Add(currency);
            ids.Add(name, currency.Id);
        }

        return ids;
    }

    private static SandboxService Plant(ServiceSeed seed, AutotaskWorld world, DateTime created)
    {
        var service = new SandboxService(world.Services.NextId())
        {
            Name = seed.Name,
            ["periodType"] = seed.PeriodType,
            ["unitPrice"] = seed.UnitPrice,
            ["unitCost"] = seed.UnitCost,
            ["isActive"] = true,
            ["createDate"] = created,
            ["billingCodeID"] = 100,
        };
        world.Services.Add(service);
        return service;
    }

    private static void Plant(ConfigurationItemSeed seed, SandboxCompany company, AutotaskWorld world, DateTime created) =>
        world.ConfigurationItems.Add(new SandboxConfigurationItem(world.ConfigurationItems.NextId())
        {
            ["companyID"] = company.Id,
            ["productID"] = ProductNamed(seed.Product, world),
            ["serialNumber"] = seed.SerialNumber,
            ["referenceTitle"] = seed.ReferenceTitle,
            ["isActive"] = seed.IsActive,
            ["configurationItemCategoryID"] = Catalogue.DefaultCategory,
            ["createDate"] = created,
            ["lastModifiedTime"] = created,
        });

    private static long ProductNamed(string name, AutotaskWorld world)
    {
        if (world.Products.Rows.FirstOrDefault(row => row["name"] is string known && known == name) is { } product)
            return product.Id;
        return Catalogue.PlantProduct(world, world.Products.NextId(), name, world.Now).Id;
    }

    private static void Plant(ContractSeed seed, SandboxCompany company, Dictionary<string, SandboxService> services, AutotaskWorld world)
    {
        var contract = new SandboxContract(world.Contracts.NextId())
        {
            Name = seed.Name,
            ["companyID"] = company.Id,
            ["contractType"] = seed.ContractType,
            ["status"] = seed.IsActive ? 1 : 0,
            ["startDate"] = seed.StartDate,
            ["endDate"] = seed.EndDate,
            ["contractPeriodType"] = seed.Lines.Count > 0 ? services[seed.Lines[0].Service].PeriodType : 2,
            ["timeReportingRequiresStartAndStopTimes"] = 0,
            ["isDefaultContract"] = false,
            ["setupFee"] = 0m,
        };
        world.Contracts.Add(contract);
        foreach (var line in seed.Lines)
        {
            var row = world.AddLine(contract, services[line.Service], line.Units, line.UnitPrice, line.UnitCost);
            if (line.PostedThrough is { } through)
                world.PostThrough(row, through);
        }
    }
}
