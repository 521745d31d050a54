using Integration.Core.Billing;

namespace Integration.Testing;

/// <summary>A world behind a billing target, which you arrange for the contract suite: a test account, a sandbox or a fake server. Each case has its own.</summary>
public interface IBillingTargetFixture : IAsyncDisposable
{
    /// <summary>Gets the target under test.</summary>
    IBillingTarget Target { get; }

    /// <summary>Gets the clock that the target takes its timestamps from.</summary>
    TimeProvider Time { get; }

    /// <summary>Arranges an active account with a recurring contract in effect and one line on it.</summary>
    /// <param name="units">The units of the line, for the whole contract.</param>
    /// <param name="unitCost">The unit cost of the line.</param>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>The line.</returns>
    Task<ContractLineUnderTest> ArrangeLineAsync(int units, decimal unitCost, CancellationToken cancellationToken = default);

    /// <summary>Changes units as a person would, past the target under test.</summary>
    /// <param name="line">The line.</param>
    /// <param name="from">The first day with the new units.</param>
    /// <param name="unitChange">The units to add.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    /// <returns>A task that ends when the edit shows in reads.</returns>
    Task EditUnitsAsync(ContractLineUnderTest line, DateOnly from, int unitChange, CancellationToken cancellationToken = default);

    /// <summary>Removes a line as a person would, past the target under test.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Cancels the edit.</param>
    /// <returns>A task that ends when the line is gone.</returns>
    Task RemoveLineAsync(ContractLineUnderTest line, CancellationToken cancellationToken = default);

    /// <summary>Lets the next write take effect and loses the answer.</summary>
    /// <param name="cancellationToken">Cancels the arrangement.</param>
    /// <returns>False when the world cannot do that; the case that needs it is then left out.</returns>
    Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default);
}
