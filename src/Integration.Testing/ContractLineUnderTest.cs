using Integration.Core;

namespace Integration.Testing;

/// <summary>A contract line that a fixture arranged for one case.</summary>
/// <param name="Account">The account of the contract.</param>
/// <param name="Contract">The contract.</param>
/// <param name="Line">The line.</param>
/// <param name="Today">A day inside a period that is not posted, with at least five days of the contract after it.</param>
/// <param name="Term">The days on which the contract runs.</param>
public sealed record ContractLineUnderTest(AccountId Account, ContractId Contract, ContractLineId Line, DateOnly Today, DateRange Term);
