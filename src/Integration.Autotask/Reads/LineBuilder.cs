using Autotask.Client;
using Integration.Core;
using Integration.Core.Billing;
using Contract = Autotask.Client.Contract;

namespace Integration.Autotask.Reads;

/// <summary>Puts lines and contracts together from Autotask's rows.</summary>
internal sealed class LineBuilder(RowsByKey<int, Contract> contracts, Catalogue catalogue)
{
    private readonly Dictionary<int, Contract> contractsById = contracts.Rows.DistinctBy(row => row.Id).ToDictionary(row => (int)row.Id);

    /// <summary>The line, or why one of the rows that it needs is not known.</summary>
    public Reading<ContractLine> Build(ContractService row)
    {
        if (row.ContractId is not { } contractId || row.ServiceId is not { } serviceId)
            return Reading.Unknown<ContractLine>($"contract service {row.Id} names no contract or no service");

        if (!contractsById.TryGetValue(contractId, out var contract))
        {
            return Reading.Unknown<ContractLine>(
                contracts.Unread.GetValueOrDefault(contractId) ?? $"contract {contractId} does not exist any more, or this API user cannot see it");
        }

        if (ContractTerms.Term(contract) is not { } term || contract.CompanyId is not { } company)
            return Reading.Unknown<ContractLine>($"contract {contractId} has no start date, end date or company");

        var (service, reason) = catalogue.FindService(serviceId);
        if (service is null || ContractTerms.PeriodMonths(service) is not { } months)
        {
            return Reading.Unknown<ContractLine>(
                reason ?? $"service {serviceId} has the period type {service?.PeriodType}, which is none of monthly, quarterly, semi-annual and yearly");
        }

        return Reading.Known(new ContractLine
        {
            Id = new ContractLineId(Ids.Write(row.Id)),
            Contract = new ContractId(Ids.Write(contractId)),
            ContractName = contract.ContractName ?? "",
            Account = new AccountId(Ids.Write(company)),
            AccountName = catalogue.FindCompany(company)?.CompanyName,
            AccountIsActive = catalogue.FindCompany(company)?.IsActive,
            Service = new ServiceId(Ids.Write(serviceId)),
            ServiceName = service.Name ?? "",
            Term = term,
            IsBillable = ContractTerms.IsRecurring(contract) && ContractTerms.IsInEffect(contract),
            PeriodMonths = months,
            UnitCost = row.UnitCost,
            UnitPrice = row.UnitPrice,
            Currency = catalogue.FindCurrency(company),
        });
    }

    /// <summary>The contract with its lines, and those that cannot be put together; null when the contract itself lacks its company or its dates.</summary>
    public Core.Billing.Contract? Build(Contract contract, IEnumerable<ContractService> rows)
    {
        if (ContractTerms.Term(contract) is not { } term || contract.CompanyId is not { } company)
            return null;

        List<(ContractService Row, Reading<ContractLine> Line)> lines = [.. rows.Select(row => (row, Build(row)))];
        return new Core.Billing.Contract
        {
            Id = new ContractId(Ids.Write(contract.Id)),
            Account = new AccountId(Ids.Write(company)),
            Name = contract.ContractName ?? "",
            Term = term,
            IsActive = ContractTerms.IsInEffect(contract),
            IsRecurring = ContractTerms.IsRecurring(contract),
            Lines = [.. lines.Where(item => item.Line.IsKnown).Select(item => item.Line.Value)],
            Unread =
            [
                .. lines.Where(item => !item.Line.IsKnown).Select(item => new UnreadLine(
                    new ContractLineId(Ids.Write(item.Row.Id)), item.Row.ServiceId is { } service ? catalogue.FindService(service).Service?.Name : null, item.Line.Reason!)),
            ],
        };
    }
}
