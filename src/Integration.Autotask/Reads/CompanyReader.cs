using Autotask.Client;
using Integration.Core;
using Integration.Core.Mapping;

namespace Integration.Autotask.Reads;

/// <summary>Reads companies.</summary>
/// <param name="client">The connection.</param>
/// <param name="types">Labels or ids of company types; empty for all.</param>
internal sealed class CompanyReader(AutotaskClient client, IReadOnlyList<string> types)
{
    private static readonly AutotaskField<Company>[] Fields = [CompanyFields.Id, CompanyFields.CompanyName, CompanyFields.IsActive];

    /// <exception cref="InvalidOperationException">A company type does not exist.</exception>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        var (ids, problem) = await FindTypesAsync(cancellationToken).ConfigureAwait(false);
        if (problem is not null)
            throw new InvalidOperationException(problem);

        var query = new AutotaskQuery<Company> { Filter = ids.Count == 0 ? null : CompanyFields.CompanyType.In(ids), IncludeFields = Fields };
        var accounts = new List<Account>();
        await foreach (var company in client.Companies.ListAsync(query, null, cancellationToken).ConfigureAwait(false))
            accounts.Add(new Account(new AccountId(Ids.Write(company.Id)), company.CompanyName ?? "", company.IsActive ?? false));

        return accounts;
    }

    /// <summary>The ids of the company types that are set, or what is wrong with them. Asks Autotask only for labels.</summary>
    public async Task<(IReadOnlyList<int> Ids, string? Problem)> FindTypesAsync(CancellationToken cancellationToken)
    {
        if (types.All(type => Ids.TryRead(type, out _)))
            return ([.. types.Select(type => Ids.TryRead(type, out var id) ? id : 0)], null);

        try
        {
            var known = await client.Picklists.GetAsync(CompanyFields.CompanyType, cancellationToken).ConfigureAwait(false);
            return ([.. types.Select(type => Ids.TryRead(type, out var id) ? id : known.GetId(type))], null);
        }
        catch (ArgumentException exception)
        {
            // A person may be about to add the missing label: the next look must not find the list that lacks it.
            client.Picklists.Invalidate("Companies");
            return ([], exception.Message);
        }
    }
}
