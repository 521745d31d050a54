using Autotask.Client;
using Integration.Core;

namespace Integration.Autotask.Reads;

/// <summary>The meaning of Autotask's numbers, where they are the same in every tenant.</summary>
internal static class ContractTerms
{
    private const int RecurringService = 7;
    private const int InEffect = 1;

    public static bool IsRecurring(Contract contract) => contract.ContractType == RecurringService;

    /// <summary>Whether the contract is in effect. Autotask bills a contract that is not until its end date all the same.</summary>
    public static bool IsInEffect(Contract contract) => contract.Status == InEffect;

    public static DateRange? Term(Contract contract) =>
        Days.Of(contract.StartDate) is { } first && Days.Of(contract.EndDate) is { } last ? new DateRange(first, last) : null;

    /// <summary>The months of a service's period: monthly, quarterly, semi-annual and yearly are the only four; null for any other.</summary>
    public static int? PeriodMonths(Service service) => service.PeriodType switch { 2 => 1, 3 => 3, 4 => 6, 5 => 12, _ => null };
}
