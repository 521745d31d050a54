using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>Chooses the contract line of a row among the contracts of its account: the one that the row names, else the one that the link has, else the only one that fits.</summary>
/// <param name="search">Tells which lines fit.</param>
/// <param name="today">The day on which a contract must not be over.</param>
/// <param name="searches">Whether a row that names neither contract nor line is given the only line that fits.</param>
internal sealed class LineChoice(LineSearch search, DateOnly today, bool searches)
{
    public void Choose(RowDraft draft, List<Contract> contracts)
    {
        var (account, link) = (draft.Account!, draft.After!);
        var line = draft.ContractText is null && draft.LineText is null ? Usual(draft, contracts) : Named(draft, contracts);
        link = LineSharing.WithoutLine(link) with { Account = account.Id, AccountName = account.Name };
        if (line is not null)
            link = TenantMapper.With(link, line);
        else if (draft.Before is { Line: not null } before && before.Account == account.Id && draft is { NamesLine: false, IsGood: true })
            link = link with { Contract = before.Contract, ContractName = before.ContractName, Line = before.Line, ServiceName = before.ServiceName };

        // What a person has approved is this line for this tenant; another one, or one that was left out, is approved anew.
        var keepsLine = draft.Before is { ExcludedBecause: null, Line: not null } && draft.Before.Line == link.Line;
        draft.After = link with { LiveSince = keepsLine ? draft.Before!.LiveSince : null };
    }

    // The line that the link has, by its present names, while its contract is in force; else the only one that fits.
    private ContractLine? Usual(RowDraft draft, List<Contract> contracts)
    {
        var kept = draft.Before?.Account == draft.Account!.Id ? draft.Before.Line : null;
        if (kept is not null && contracts.Where(search.IsInForce).SelectMany(contract => contract.Lines).FirstOrDefault(line => line.Id == kept) is { } present)
            return present;

        if (draft.Billed is null || !searches)
            return null;

        var (found, reason) = search.Find(draft.Tenant!, draft.Billed, draft.Account!, contracts);
        draft.WithoutLine = kept is null ? reason : null;
        return found;
    }

    private ContractLine? Named(RowDraft draft, List<Contract> contracts)
    {
        draft.NamesLine = true;
        var account = draft.Account!.Name;
        if (draft.ContractText is { } named)
        {
            var (contract, problem) = Choice.Find($"contract of {account}", named, contracts, one => (one.Id.Value, one.Name));
            if (contract is null)
            {
                draft.Fail("contract", contracts.Count == 0 ? $"{account} has no contract." : problem!);
                return null;
            }

            draft.CheckName("contractName", draft.Row.Contract, draft.Row.ContractName, contract.Name, draft.Before?.ContractName);
            contracts = [contract];
        }

        List<ContractLine> lines = [.. contracts.SelectMany(contract => contract.Lines)];
        var where = contracts is [var one] ? $"contract {one.Name}" : $"the contracts of {account}";
        if (lines.Count == 0)
        {
            draft.Fail(draft.LineText is null ? "contract" : "line", $"There is no recurring service on {where}.");
            return null;
        }

        ContractLine? line;
        if (draft.LineText is { } wanted)
        {
            (line, var problem) = Choice.Find("recurring service", wanted, lines, each => (each.Id.Value, each.ServiceName));
            if (line is null)
            {
                draft.Fail("line", $"{problem} On {where}: {Listed(lines)}.");
                return null;
            }

            draft.CheckName("serviceName", draft.Row.Line, draft.Row.ServiceName, line.ServiceName, draft.Before?.ServiceName);
        }
        else
        {
            List<ContractLine> fitting = draft.Billed is { } product ? [.. lines.Where(each => search.StandsFor(each, product))] : [];
            if (fitting is not [var only])
            {
                draft.Fail("line", $"Say which service of {where} stands for {draft.Product}: {Listed(lines)}.");
                return null;
            }

            line = only;
        }

        if (draft.After!.State == MappingState.Mapped)
            Check(draft, contracts.First(contract => contract.Id == line.Contract));

        return line;
    }

    private void Check(RowDraft draft, Contract contract)
    {
        if (!contract.IsRecurring)
            draft.Fail("contract", $"The contract {contract.Name} ({contract.Id}) bills no recurring services.");

        if (!contract.IsActive)
            draft.Fail("contract", $"The contract {contract.Name} ({contract.Id}) is not in effect.");
        else if (contract.Term.Last < today)
            draft.Fail("contract", $"The contract {contract.Name} ({contract.Id}) has ended: it ran {contract.Term}.");
    }

    private static string Listed(IEnumerable<ContractLine> lines) => Choice.List(lines.Select(line => (line.Id.Value, $"{line.ContractName}: {line.ServiceName}")));
}
