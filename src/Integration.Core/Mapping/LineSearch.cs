using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Finds the one line of an account that stands for the product.</summary>
internal static class LineSearch
{
    public static (ContractLine? Line, Finding? Reason) Find(
        Tenant tenant, Account account, IReadOnlyList<Contract> contracts, IEnumerable<string> serviceNames, DateOnly today)
    {
        if (contracts.Count == 0)
            return (null, Findings.NoContract.About(tenant.Id, $"The account {account.Name} of {tenant.Name} has no contract."));

        var inForce = contracts.Where(contract => contract.IsActive && contract.Term.Contains(today)).ToList();
        if (inForce.Count == 0)
        {
            return (null, Findings.ContractNotInForce.About(
                tenant.Id, $"No contract of {account.Name} is in force on {today:yyyy-MM-dd}.", Terms(contracts)));
        }

        var recurring = inForce.Where(contract => contract.IsRecurring).ToList();
        if (recurring.Count == 0)
            return (null, Findings.ContractNotRecurring.About(tenant.Id, $"No contract of {account.Name} in force bills recurring services.", Terms(inForce)));

        var lines = recurring.SelectMany(contract => contract.Lines)
            .Where(line => serviceNames.Any(name => NameKey.StartsWith(line.ServiceName, name)))
            .OrderBy(line => line.Id.Value, StringComparer.Ordinal)
            .ToList();
        var named = string.Join(", ", lines.Select(line => $"{line.ContractName}: {line.ServiceName} ({line.Id})"));
        return lines switch
        {
            [] => (null, Findings.ServiceMissing.About(
                tenant.Id,
                $"No recurring contract of {account.Name} has the product's service.",
                $"Looked for {string.Join(", ", serviceNames)} in {Terms(recurring)}")),
            [var line] => (line, null),
            _ when lines.DistinctBy(line => line.Contract).Count() > 1 => (null, Findings.SeveralContracts.About(
                tenant.Id, $"Several contracts of {account.Name} have the product's service.", named)),
            _ => (null, Findings.SeveralServices.About(tenant.Id, $"The contract of {account.Name} has several of the product's services.", named)),
        };
    }

    private static string Terms(IEnumerable<Contract> contracts) =>
        string.Join(", ", contracts.OrderBy(contract => contract.Id.Value, StringComparer.Ordinal).Select(contract => $"{contract.Name} ({contract.Term})"));
}
