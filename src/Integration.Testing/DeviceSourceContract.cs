using Integration.Core.Assets;

namespace Integration.Testing;

/// <summary>The contract suite of <see cref="IDeviceSource"/>: whoever passes it is read by the engine without anything being taken for zero or gone that could not be read.</summary>
public static class DeviceSourceContract
{
    /// <summary>Lists the cases.</summary>
    /// <param name="createFixture">Makes a fixture; called once per case.</param>
    /// <returns>The cases, each to be run as a test of its own.</returns>
    public static IReadOnlyList<ContractCase> Cases(Func<CancellationToken, Task<ISourceFixture<IDeviceSource>>> createFixture) =>
        [.. SourceCases.Of(new ContractSuite<ISourceFixture<IDeviceSource>, DeviceSourceWorld>(createFixture, (fixture, cancellationToken) => new(fixture, cancellationToken)))];
}
