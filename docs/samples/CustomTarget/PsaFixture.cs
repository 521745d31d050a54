using Integration.Core.Billing;
using Integration.Testing;

namespace CustomTarget;

#region fixture
/// <summary>Arranges the PSA for the contract suite.</summary>
public sealed class PsaFixture : IBillingTargetFixture
{
    private readonly Psa psa = new();

    public PsaFixture() => Target = new PsaBillingTarget(psa, Time);

    public IBillingTarget Target { get; }

    public TimeProvider Time => TimeProvider.System;

    public Task<ContractLineUnderTest> ArrangeLineAsync(int units, decimal unitCost, CancellationToken cancellationToken = default)
    {
        var line = psa.Add(units, unitCost);
        return Task.FromResult(new ContractLineUnderTest(line.Account, line.Contract, line.Id, Today: new DateOnly(2026, 3, 10), PsaLine.Term));
    }

    public Task EditUnitsAsync(ContractLineUnderTest line, DateOnly from, int unitChange, CancellationToken cancellationToken = default)
    {
        psa.Lines[line.Line].Adjustments.Add(from, unitChange);
        return Task.CompletedTask;
    }

    public Task RemoveLineAsync(ContractLineUnderTest line, CancellationToken cancellationToken = default)
    {
        psa.Lines.Remove(line.Line);
        return Task.CompletedTask;
    }

    public Task<bool> LoseNextAnswerAsync(CancellationToken cancellationToken = default) => Task.FromResult(psa.LoseNextAnswer = true);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
#endregion
