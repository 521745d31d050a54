using Integration.Core;
using Integration.Core.Mapping;
using MspSync.Hosting;

namespace MspSync.Commands;

/// <summary>Finds the account that a person names.</summary>
internal static class CustomerChoice
{
    private const int Shown = 5;

    /// <exception cref="ConfigurationException">No account is meant, or more than one could be.</exception>
    public static AccountId Find(IReadOnlyList<Link> links, string wanted)
    {
        List<(AccountId Id, string Name)> accounts = [.. links
            .Where(link => link is { ExcludedBecause: null, Line: not null })
            .Select(link => (Account: link.Account!.Value, AccountName: link.AccountName ?? link.Account.Value.Value))
            .DistinctBy(account => account.Account)
            .OrderBy(account => account.AccountName, StringComparer.OrdinalIgnoreCase)];
        if (accounts.Count == 0)
            throw new ConfigurationException("No tenant is linked to a contract line yet, so there is no customer to report. 'MspSync map' links them.");

        foreach (var rule in (Func<(AccountId Id, string Name), bool>[])
        [
            account => account.Id.Value == wanted,
            account => string.Equals(account.Name, wanted, StringComparison.OrdinalIgnoreCase),
            account => account.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase),
        ])
        {
            if (accounts.FindAll(account => rule(account)) is { Count: > 0 } found)
                return found is [var only] ? only.Id : throw new ConfigurationException($"'{wanted}' names {found.Count} customers: {List(found)}. Give the id.");
        }

        throw new ConfigurationException($"No customer with a contract line is called '{wanted}', or has that id. There are: {List(accounts)}.");
    }

    private static string List(List<(AccountId Id, string Name)> accounts) =>
        string.Join(", ", accounts.Take(Shown).Select(account => $"{account.Name} ({account.Id})")) + (accounts.Count > Shown ? $" and {accounts.Count - Shown} more" : "");
}
