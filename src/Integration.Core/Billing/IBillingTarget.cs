using Integration.Core.Journal;
using Integration.Core.Mapping;

namespace Integration.Core.Billing;

/// <summary>Where units and unit costs are billed. Implement it to add a PSA; the contract suite of Integration.Testing says whether it is right.</summary>
/// <remarks>
/// A read answers for every id it was asked for: a value, or Unknown with the reason. A failure of the whole connection is an exception.
/// Writes never throw for what the vendor answered; they say what is proven. Implementations are safe for concurrent calls.
/// </remarks>
public interface IBillingTarget
{
    /// <summary>Checks the connection and says what is missing and how to fix it. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings; empty when all is well.</returns>
    Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists every account that the connection can see and that may be billed.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The accounts.</returns>
    Task<IReadOnlyList<Account>> ListAccountsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists every contract line of the accounts, whatever the state of its contract.</summary>
    /// <param name="accounts">The accounts.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The contracts, those without a line included.</returns>
    Task<IReadOnlyList<Contract>> ListContractsAsync(IReadOnlyCollection<AccountId> accounts, CancellationToken cancellationToken = default);

    /// <summary>Reads contract lines with the terms of their contracts.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each line asked for; a line that no longer exists is Unknown.</returns>
    Task<IReadOnlyDictionary<ContractLineId, Reading<ContractLine>>> ReadLinesAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default);

    /// <summary>Reads the units rows that touch a range of days.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each line asked for, its rows ordered by date; a line with no row has an empty schedule.</returns>
    Task<IReadOnlyDictionary<ContractLineId, Reading<UnitSchedule>>> ReadUnitsAsync(
        IReadOnlyCollection<ContractLineId> lines, DateRange days, CancellationToken cancellationToken = default);

    /// <summary>Reads the present unit costs; this also proves that the lines still exist.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>A reading for each line asked for: the cost, null when it cannot be seen; a line that no longer exists is Unknown.</returns>
    Task<IReadOnlyDictionary<ContractLineId, Reading<decimal?>>> ReadUnitCostsAsync(
        IReadOnlyCollection<ContractLineId> lines, CancellationToken cancellationToken = default);

    /// <summary>Adds or removes units from a date on, once. Never repeats the request by itself.</summary>
    /// <param name="adjustment">The adjustment.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> AdjustUnitsAsync(UnitAdjustment adjustment, SendGate gate, CancellationToken cancellationToken = default);

    /// <summary>Sets a line's unit cost to an absolute value, once.</summary>
    /// <param name="update">The new cost.</param>
    /// <param name="gate">Opened after every wait and just before the first byte; nothing is sent when it does not open.</param>
    /// <param name="cancellationToken">Cancels while nothing has been sent.</param>
    /// <returns>What is proven about the write.</returns>
    Task<WriteResult> SetUnitCostAsync(UnitCostUpdate update, SendGate gate, CancellationToken cancellationToken = default);
}
