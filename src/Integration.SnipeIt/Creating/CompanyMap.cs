using System.Globalization;
using Integration.Core;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Creating;

/// <summary>Which company is which account's.</summary>
internal sealed class CompanyMap
{
    private readonly Dictionary<string, long> byAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<long, AccountId> byCompany = [];
    private readonly List<string> problems = [];

    public CompanyMap(IDictionary<string, string> settings, IReadOnlyList<Reference> companies)
    {
        IsUsed = settings.Count > 0;
        foreach (var (account, company) in settings)
        {
            var setting = $"Companies:{account}";
            if (Named.Find(setting, company, companies, problems) is not { } id)
                continue;

            byAccount[account] = id;
            if (!byCompany.TryAdd(id, new AccountId(account)))
                problems.Add($"{setting} is '{company}', which is account {byCompany[id]}'s company too.");
        }
    }

    /// <summary>Whether assets belong to accounts at all.</summary>
    public bool IsUsed { get; }

    public IReadOnlyList<string> Problems => problems;

    /// <summary>The company of an account; null when the account has none.</summary>
    public long? Find(AccountId? account) => account is { } known && byAccount.TryGetValue(known.Value, out var id) ? id : null;

    /// <summary>The account of an asset; one of no account's company belongs to that company, which is no tenant's.</summary>
    public AccountId? AccountOf(Reference? company) => (IsUsed, company) switch
    {
        (false, _) or (_, null) => null,
        _ when byCompany.TryGetValue(company.Id, out var account) => account,
        _ => new AccountId(string.Create(CultureInfo.InvariantCulture, $"company {company.Id} of Snipe-IT")),
    };
}
