namespace Integration.Core.Tests.Mapping.Matching;

/// <summary>How a generated world is made up. The guide shows it as a table, which a test compares.</summary>
internal static class NamingShares
{
    public const int Seeds = 16;
    public const int Tenants = 2000;
    public const int Companies = 2000;

    /// <summary>Families of two real companies whose names differ by the legal form, a city, a word, or a letter; a quarter each.</summary>
    public const int Families = 80;

    /// <summary>Of these, families of which one company is missing from the accounts and the other from the tenants.</summary>
    public const int CrossedFamilies = 40;

    /// <summary>Pairs of different companies of exactly the same name, in both systems.</summary>
    public const int Namesakes = 5;

    public const int TenantsWithoutCompany = 140;
    public const int CompaniesEnteredTwice = 30;
    public const int TenantsEnteredTwice = 20;

    public const double WithoutLegalForm = 0.33;
    public const double WithTradingName = 0.04;
    public const double CompaniesWithWebAddress = 0.60;
    public const double TenantsWithDomain = 0.30;
    public const double SharedHost = 0.04;
    public const double FamiliesOnOneDomain = 0.30;
    public const double CompaniesWithTenantId = 0.05;
}
