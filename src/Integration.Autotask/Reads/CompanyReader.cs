using Autotask.Client;
using Integration.Core;
using Integration.Core.Mapping;

namespace Integration.Autotask.Reads;

/// <summary>Reads companies.</summary>
/// <param name="client">The connection.</param>
/// <param name="types">Labels or ids of company types; empty for all.</param>
/// <param name="idField">The user-defined field that holds an id of another system; null for none.</param>
internal sealed class CompanyReader(AutotaskClient client, IReadOnlyList<string> types, string? idField = null)
{
    private static readonly AutotaskField<Company>[] Fields =
        [CompanyFields.Id, CompanyFields.CompanyName, CompanyFields.IsActive, CompanyFields.CompanyNumber, CompanyFields.WebAddress];

    /// <exception cref="InvalidOperationException">A company type or the user-defined field does not exist.</exception>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        var (ids, problem) = await FindTypesAsync(cancellationToken).ConfigureAwait(false);
        if (problem is not null)
            throw new InvalidOperationException(problem);

        AutotaskField<Company>[] added = await FindIdFieldAsync(cancellationToken).ConfigureAwait(false) is { } field ? [field] : [];
        var query = new AutotaskQuery<Company> { Filter = ids.Count == 0 ? null : CompanyFields.CompanyType.In(ids), IncludeFields = [.. Fields, .. added] };
        var accounts = new List<Account>();
        await foreach (var company in client.Companies.ListAsync(query, null, cancellationToken).ConfigureAwait(false))
            accounts.Add(Of(company));

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

    private async Task<AutotaskField<Company>?> FindIdFieldAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(idField))
            return null;

        var added = await client.Companies.GetUserDefinedFieldsAsync(null, cancellationToken).ConfigureAwait(false);
        var known = added.FirstOrDefault(IsIdField)
            ?? throw new InvalidOperationException(
                $"Autotask has no user-defined field '{idField}' on companies. It has: {string.Join(", ", added.Select(candidate => candidate.Name))}.");
        return CompanyFields.UserDefined(known.Name!);

        bool IsIdField(EntityField candidate) => string.Equals(candidate.Name, idField, StringComparison.OrdinalIgnoreCase);
    }

    private Account Of(Company company)
    {
        var ids = company.UserDefinedFields.Where(field => string.Equals(field.Name, idField, StringComparison.OrdinalIgnoreCase))
            .Select(field => field.Value).Append(company.CompanyNumber);
        return new Account(new AccountId(Ids.Write(company.Id)), company.CompanyName ?? "", company.IsActive ?? false)
        {
            ExternalIds = [.. ids.Where(id => !string.IsNullOrWhiteSpace(id)).Select(id => id!.Trim())],
            Domains = string.IsNullOrWhiteSpace(company.WebAddress) ? [] : [company.WebAddress],
        };
    }
}
