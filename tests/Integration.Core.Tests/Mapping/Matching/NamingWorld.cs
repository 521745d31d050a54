using System.Globalization;
using Integration.Core.Mapping;

namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>Tenants and companies as two systems name them, and which belong together. The same seed is the same world.</summary>
internal sealed class NamingWorld
{
    private readonly Random random;
    private readonly NamingNames names;
    private readonly NameWriter writer;
    private readonly List<NamingCompany> companies = [];
    private readonly Dictionary<string, List<(NamingCompany Company, string Form)>> written = [];
    private readonly HashSet<string> taken = [];
    private readonly Dictionary<int, TenantId> tenantOf = [];
    private readonly Dictionary<int, AccountId> accountOf = [];
    private int accountIds;

    public NamingWorld(int seed)
    {
        random = new Random(seed);
        names = new NamingNames(random);
        writer = new NameWriter(random, names);
        Found();
        foreach (var company in companies)
        {
            if (company.HasTenant)
                AddTenant(company);
            if (company.HasAccount)
                AddAccount(company);
        }

        var both = companies.Where(company => company is { HasTenant: true, HasAccount: true }).ToArray();
        random.Shuffle(both);
        foreach (var company in both[..NamingShares.CompaniesEnteredTwice])
            AddAccount(company);
        foreach (var company in both[^NamingShares.TenantsEnteredTwice..])
            AddTenant(company);
    }

    public List<Tenant> Tenants { get; } = [];

    public List<Account> Accounts { get; } = [];

    /// <summary>The account of each tenant that has one.</summary>
    public Dictionary<TenantId, AccountId> Truth { get; } = [];

    // The names are written once all companies are there: none of them may come to be the name of another letter for letter, unless both are in both systems.
    private void Found()
    {
        for (var i = 0; i < NamingShares.Families; i++)
            FoundFamily(i % 4, isCrossed: i < NamingShares.CrossedFamilies);

        for (var i = 0; i < NamingShares.Namesakes; i++)
        {
            var one = Make();
            companies.Add(one);
            companies.Add(one with { Number = companies.Count, Domain = null });
        }

        var tenants = NamingShares.Tenants - NamingShares.TenantsEnteredTwice;
        var accounts = NamingShares.Companies - NamingShares.CompaniesEnteredTwice;
        for (var i = companies.Count(company => !company.HasAccount); i < NamingShares.TenantsWithoutCompany; i++)
            companies.Add(Make() with { HasAccount = false });
        while (companies.Count(company => company.HasTenant) < tenants)
            companies.Add(Make());
        while (companies.Count(company => company.HasAccount) < accounts)
            companies.Add(Make() with { HasTenant = false });
    }

    private void FoundFamily(int kind, bool isCrossed)
    {
        var one = Make();
        NamingCompany other;
        do
        {
            other = Relative(one, kind);
        }
        while (!taken.Add(other.Name));

        var swap = random.Next(2) == 0;
        companies.Add(one with { HasAccount = !isCrossed || swap, HasTenant = !isCrossed || !swap });
        companies.Add(other with { HasAccount = !isCrossed || !swap, HasTenant = !isCrossed || swap });
    }

    private NamingCompany Relative(NamingCompany one, int kind)
    {
        var core = kind switch
        {
            1 => $"{one.Core} {one.City}",
            2 => $"{one.Core} {names.Pick(["Holding", "Verwaltung", "Services", "Group", "International"])}",
            3 => OneLetterElse(one.Core),
            _ => one.Core,
        };
        var form = kind == 0 ? names.Pick([.. NamingPools.GermanForms, .. NamingPools.EnglishForms]) : one.Form;
        var domain = kind is 1 or 2 && random.NextDouble() < NamingShares.FamiliesOnOneDomain ? one.Domain : $"{one.Number}-two.example";
        return new NamingCompany(one.Number + 1, core, form, one.City) { Domain = domain };
    }

    private NamingCompany Make()
    {
        var (core, form) = names.Make();
        while (!taken.Add($"{core} {form}".Trim()))
            (core, form) = names.Make();

        var domain = random.NextDouble() < NamingShares.SharedHost ? names.Pick(["gmail.com", "facebook.com/customer", "t-online.de"]) : $"c{companies.Count}.example";
        return new NamingCompany(companies.Count, core, form, names.Pick(NamingPools.Cities))
        {
            Domain = domain,
            TradingName = random.NextDouble() < NamingShares.WithTradingName ? names.Coined() : null,
        };
    }

    private string OneLetterElse(string core)
    {
        var at = random.Next(1, core.Split(' ')[0].Length);
        return $"{core[..at]}{(char)('a' + random.Next(26))}{core[(at + 1)..]}";
    }

    private void AddTenant(NamingCompany company)
    {
        var id = new TenantId($"{random.Next():x8}{random.Next():x8}{Tenants.Count:x8}");
        Tenants.Add(new Tenant(id, Write(company, asTenant: true))
        {
            Domains = company.Domain is { } domain && random.NextDouble() < NamingShares.TenantsWithDomain ? [domain] : [],
        });
        tenantOf.TryAdd(company.Number, id);
        if (company.HasAccount)
            Truth.Add(id, AccountOf(company));
    }

    private void AddAccount(NamingCompany company)
    {
        var isFirst = !accountOf.ContainsKey(company.Number) || Accounts.All(account => account.Id != accountOf[company.Number]);
        var id = isFirst ? AccountOf(company) : new AccountId(NextId());
        Accounts.Add(new Account(id, Write(company, asTenant: false), IsActive: isFirst || random.NextDouble() >= 0.5)
        {
            ExternalIds = isFirst && tenantOf.TryGetValue(company.Number, out var tenant) && random.NextDouble() < NamingShares.CompaniesWithTenantId ? [tenant.Value] : [],
            Domains = company.Domain is { } domain && random.NextDouble() < NamingShares.CompaniesWithWebAddress ? [$"https://www.{domain}"] : [],
        });
    }

    private AccountId AccountOf(NamingCompany company)
    {
        if (!accountOf.TryGetValue(company.Number, out var id))
            accountOf.Add(company.Number, id = new AccountId(NextId()));

        return id;
    }

    private string NextId() => (100_000 + (random.Next(10_000) * 10_000) + accountIds++).ToString(CultureInfo.InvariantCulture);

    private string Write(NamingCompany company, bool asTenant)
    {
        while (true)
        {
            var (name, words, form) = writer.Write(company, asTenant);
            if (!written.TryGetValue(words, out var owners))
                written.Add(words, owners = []);
            if (name.Length == 0 || owners.Any(owner => owner.Form == form && NobodyCouldTell(owner.Company, company)))
                continue;

            owners.Add((company, form));
            return name;
        }
    }

    // Two companies of one name, one of them known to one system alone and the other to the other alone.
    private static bool NobodyCouldTell(NamingCompany one, NamingCompany other) => one.HasTenant != other.HasTenant && one.HasAccount != other.HasAccount;
}
