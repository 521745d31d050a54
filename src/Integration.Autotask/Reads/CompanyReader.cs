using Autotask.Client;
using Integration.Core;
using Integration.Core.Mapping;
using Microsoft.Extensions.Options;

namespace Integration.Autotask.Reads;

/// <summary>Reads companies.</summary>
/// <param name="client">The connection.</param>
/// <param name="types">Labels or ids of company types; empty for all.</param>
/// <param name="idField">The user-defined field that holds an id of another system; null for none.</param>
internal sealed class CompanyReader(AutotaskClient client, IReadOnlyList<string> types, string? idField = null)
{
    private static readonly AutotaskField<Company>[] Fields =
        [CompanyFields.Id, CompanyFields.CompanyName, CompanyFields.IsActive, CompanyFields.CompanyNumber, CompanyFields.WebAddress];

    /// <exception cref="OptionsValidationException">A company type or the user-defined field does not exist.</exception>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        var (ids, problem) = await FindTypesAsync(cancellationToken).ConfigureAwait(false);
        if (problem is not null)
            throw Wrong(problem);

        var (field, missing) = await FindIdFieldAsync(cancellationToken).ConfigureAwait(false);
        if (missing is not null)
            throw Wrong(missing);

        AutotaskField<Company>[] added = field is null ? [] : [field];
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

    /// <summary>The user-defined field that is set, or what is wrong with it; neither when none is set. Asks Autotask only for one that is.</summary>
    public async Task<(AutotaskField<Company>? Field, string? Problem)> FindIdFieldAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(idField))
            return (null, null);

        var added = await client.Companies.GetUserDefinedFieldsAsync(null, cancellationToken).ConfigureAwait(false);
        if (added.FirstOrDefault(candidate => string.Equals(candidate.Name, idField, StringComparison.OrdinalIgnoreCase)) is { } known)
            return (CompanyFields.UserDefined(known.Name!), null);

        var there = added.Count == 0 ? "It has none." : $"It has: {string.Join(", ", added.Select(candidate => candidate.Name))}.";
        return (null, $"Autotask has no user-defined field '{idField}' on companies. {there}");
    }

    private static OptionsValidationException Wrong(string problem) => new(Options.DefaultName, typeof(AutotaskOptions), [problem]);

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
