using Autotask.Client;

namespace Integration.Autotask.Reads;

/// <summary>What contract lines refer to: services by id, and each company with its currency.</summary>
internal sealed class Catalogue
{
    private static readonly AutotaskField<Service>[] ServiceColumns = [ServiceFields.Id, ServiceFields.Name, ServiceFields.PeriodType];
    private static readonly AutotaskField<Company>[] CompanyColumns = [CompanyFields.Id, CompanyFields.CurrencyId, CompanyFields.CompanyName, CompanyFields.IsActive];
    private static readonly AutotaskField<Currency>[] CurrencyColumns = [CurrencyFields.Id, CurrencyFields.Name, CurrencyFields.IsInternalCurrency];

    private readonly Dictionary<int, Service> services;
    private readonly IReadOnlyDictionary<int, string> unreadServices;
    private readonly Dictionary<int, Company> companies;
    private readonly List<Currency> currencies;

    private Catalogue(RowsByKey<int, Service> services, IEnumerable<Company> companies, List<Currency> currencies)
    {
        this.services = services.Rows.DistinctBy(row => row.Id).ToDictionary(row => (int)row.Id);
        unreadServices = services.Unread;
        this.companies = companies.DistinctBy(row => row.Id).ToDictionary(row => (int)row.Id);
        this.currencies = currencies;
    }

    public static async Task<Catalogue> ReadAsync(
        AutotaskClient client, IEnumerable<ContractService> lines, IEnumerable<Contract> contracts, CancellationToken cancellationToken)
    {
        var services = await ChunkedRead.ReadAsync(
            lines.Select(line => line.ServiceId).OfType<int>(), client.Services.ListAsync, ids => ServiceFields.Id.In(ids.Select(id => (long)id)),
            ServiceColumns, cancellationToken).ConfigureAwait(false);
        var companies = await ChunkedRead.ReadAsync(
            contracts.Select(contract => contract.CompanyId).OfType<int>(), client.Companies.ListAsync, ids => CompanyFields.Id.In(ids.Select(id => (long)id)),
            CompanyColumns, cancellationToken).ConfigureAwait(false);
        var currencies = companies.Rows.Count == 0 ? [] : await ReadCurrenciesAsync(client, cancellationToken).ConfigureAwait(false);
        return new Catalogue(services, companies.Rows, currencies);
    }

    /// <summary>Gets why some services could not be read, though they may be there; null when every request was answered.</summary>
    public string? IncompleteBecause => unreadServices.Values.FirstOrDefault();

    /// <summary>The service, or why it is not known.</summary>
    public (Service? Service, string? Reason) FindService(int id) =>
        services.TryGetValue(id, out var service) ? (service, null) : (null, unreadServices.GetValueOrDefault(id) ?? $"service {id} of the catalogue does not exist, or this API user cannot see it");

    /// <summary>The company; null when it could not be read.</summary>
    public Company? FindCompany(int id) => companies.GetValueOrDefault(id);

    /// <summary>The company's currency, else the internal one; null when it could not be read, which blocks costs and no units.</summary>
    public string? FindCurrency(int companyId)
    {
        if (FindCompany(companyId) is not { } company)
            return null;

        return currencies.Find(currency => company.CurrencyId is null ? currency.IsInternalCurrency == true : currency.Id == company.CurrencyId)?.Name;
    }

    private static async Task<List<Currency>> ReadCurrenciesAsync(AutotaskClient client, CancellationToken cancellationToken)
    {
        try
        {
            var query = new AutotaskQuery<Currency> { IncludeFields = CurrencyColumns, Paging = AutotaskPaging.Cursor };
            return await client.Currencies.ListAsync(query, null, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AutotaskApiException exception) when (!ChunkedRead.IsOfTheConnection(exception))
        {
            return [];
        }
    }
}
