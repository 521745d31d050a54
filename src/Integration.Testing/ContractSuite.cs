using System.Runtime.CompilerServices;

namespace Integration.Testing;

/// <summary>Makes the cases of one port's suite: each runs on a fixture of its own.</summary>
internal sealed class ContractSuite<TFixture, TWorld>(
    Func<CancellationToken, Task<TFixture>> createFixture, Func<TFixture, CancellationToken, TWorld> createWorld)
    where TFixture : IAsyncDisposable
{
    private readonly Func<CancellationToken, Task<TFixture>> createFixture = createFixture ?? throw new ArgumentNullException(nameof(createFixture));

    public ContractCase Case(Func<TWorld, Task> body, [CallerArgumentExpression(nameof(body))] string method = "") =>
        new(ContractCase.NameOf(method), cancellationToken => RunAsync(body, cancellationToken));

    private async Task RunAsync(Func<TWorld, Task> body, CancellationToken cancellationToken)
    {
        var fixture = await createFixture(cancellationToken).ConfigureAwait(false);
        await using (fixture.ConfigureAwait(false))
        {
            await body(createWorld(fixture, cancellationToken)).ConfigureAwait(false);
        }
    }
}
