namespace Integration.Testing;

/// <summary>One case of a port's contract suite. Any test framework can run it: it passes, or throws.</summary>
public sealed class ContractCase
{
    private readonly Func<CancellationToken, Task> run;

    internal ContractCase(string name, Func<CancellationToken, Task> run)
    {
        Name = name;
        this.run = run;
    }

    /// <summary>Gets the case's name, such as <c>Adjust_SameDateTwice_ProvesThatTheDateIsTaken</c>. Names are stable.</summary>
    public string Name { get; }

    /// <summary>Runs the case on a new fixture.</summary>
    /// <param name="cancellationToken">Cancels the case.</param>
    /// <returns>A task that ends when the case has passed.</returns>
    /// <exception cref="ContractBrokenException">The implementation breaks the contract.</exception>
    public Task RunAsync(CancellationToken cancellationToken = default) => run(cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The name of a case from the expression that names its method.</summary>
    internal static string NameOf(string method) => method[(method.IndexOf('.', StringComparison.Ordinal) + 1)..^"Async".Length];
}
