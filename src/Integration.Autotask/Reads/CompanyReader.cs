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

        var fields = await client.Companies.GetFieldsAsync(null, cancellationToken).ConfigureAwait(false);
        var values = fields.FirstOrDefault(field => field.Name == CompanyFields.CompanyType.Name)?.PicklistValues ?? [];
        var ids = new List<int>();
        foreach (var type in types)
        {
            var value = Ids.TryRead(type, out _) ? type : values.FirstOrDefault(value => string.Equals(value.Label, type, StringComparison.OrdinalIgnoreCase))?.Value;
            if (value is null || !Ids.TryRead(value, out var id))
                return ([], $"Autotask has no company type '{type}'. It has: {string.Join(", ", values.Select(known => $"{known.Label} ({known.Value})"))}.");

            ids.Add(id);
        }

        return (ids, null);
    }
}
