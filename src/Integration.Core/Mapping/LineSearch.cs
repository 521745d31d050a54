using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Finds the one line of an account that stands for a product on a day.</summary>
internal sealed class LineSearch(BillingOptions options, DateOnly today)
{
    public (ContractLine? Line, Finding? Reason) Find(Tenant tenant, BillingProduct product, Account account, IReadOnlyList<Contract> contracts)
    {
        var subject = SubjectOf(new LinkKey(tenant.Id, product.Name));
        if (contracts.Count == 0)
            return (null, Findings.NoContract.About(subject, $"The account {account.Name} of {tenant.Name} has no contract."));

        var inForce = contracts.Where(IsInForce).ToList();
        if (inForce.Count == 0)
        {
            return (null, Findings.ContractNotInForce.About(
                subject, $"No contract of {account.Name} is in force on {today:yyyy-MM-dd}.", Terms(contracts)));
        }

        var recurring = inForce.Where(contract => contract.IsRecurring).ToList();
        if (recurring.Count == 0)
            return (null, Findings.ContractNotRecurring.About(subject, $"No contract of {account.Name} in force bills recurring services.", Terms(inForce)));

        // What cannot be read may be the one that fits, or a second one.
        var unread = recurring.SelectMany(contract => contract.Unread).Where(line => MayStandFor(line, product)).OrderBy(line => line.Id.Value, StringComparer.Ordinal).ToList();
        if (unread.Count > 0)
        {
            return (null, Findings.ServiceUnknown.About(
                subject,
                $"Which service of {account.Name}'s contracts is the product's is Unknown.",
                string.Join("; ", unread.Select(line => $"Line {line.Id}: {line.Reason}"))));
        }

        var lines = Fitting(recurring, product);
        var named = string.Join(", ", lines.Select(line => $"{line.ContractName}: {line.ServiceName} ({line.Id})"));
        var service = options.Products.Count > 1 ? $"the service of product {product.Name}" : "the product's service";
        return lines switch
        {
            [] => (null, Findings.ServiceMissing.About(
                subject,
                $"No recurring contract of {account.Name} has {service}.",
                $"Looked for {string.Join(", ", product.ServiceNames)} in {Terms(recurring)}")),
            [var line] => (line, null),
            _ when lines.DistinctBy(line => line.Contract).Count() > 1 => (null, Findings.SeveralContracts.About(
                subject, $"Several contracts of {account.Name} have {service}.", named)),
            _ => (null, Findings.SeveralServices.About(subject, $"The contract of {account.Name} has {service} several times.", named)),
        };
    }

    /// <summary>The lines of recurring contracts in force that stand for the product.</summary>
    public IReadOnlyList<ContractLine> Fitting(IEnumerable<Contract> contracts, BillingProduct product) =>
        Standing(contracts.Where(IsInForce), product);

    /// <summary>The lines of recurring contracts that stand for the product, and are or will be in force.</summary>
    public IReadOnlyList<ContractLine> Standing(IEnumerable<Contract> contracts, BillingProduct product) =>
    [
        .. contracts.Where(contract => contract is { IsRecurring: true, IsActive: true } && contract.Term.Last >= today)
            .SelectMany(contract => contract.Lines)
            .Where(line => StandsFor(line, product))
            .OrderBy(line => line.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>What a finding about a link is about: the tenant, and its product too where several are billed.</summary>
    public string SubjectOf(LinkKey link) => options.Products.Count > 1 ? $"tenant:{link.Tenant}/{link.Product}" : $"tenant:{link.Tenant}";

    /// <summary>Tells whether a line stands for the product. The longest name decides: 'JumpCloud Devices' is no line of 'JumpCloud' where both are billed.</summary>
    public bool StandsFor(ContractLine line, BillingProduct product)
    {
        var length = LongestName(line, product);
        return length > 0 && options.Products.All(other => ReferenceEquals(other, product) || LongestName(line, other) <= length);
    }

    /// <summary>Tells whether a line that could not be read may stand for a product.</summary>
    public static bool MayStandFor(UnreadLine line, BillingProduct product) =>
        line.ServiceName is not { } service || product.ServiceNames.Any(name => NameKey.StartsWith(service, name));

    public bool IsInForce(Contract contract) => contract.IsActive && contract.Term.Contains(today);

    private static int LongestName(ContractLine line, BillingProduct product) =>
        product.ServiceNames.Where(name => NameKey.StartsWith(line.ServiceName, name)).Select(NameKey.LengthOf).DefaultIfEmpty().Max();

    private static string Terms(IEnumerable<Contract> contracts) =>
        string.Join(", ", contracts.OrderBy(contract => contract.Id.Value, StringComparer.Ordinal).Select(contract => $"{contract.Name} ({contract.Term})"));
}
