namespace Integration.Testing.Tests;

public class SourceContractTests
{
    public static TheoryData<string> Names => [.. Devices(SourceBreak.None).Select(each => each.Name)];

    public static TheoryData<string, SourceBreak> Breaks => new()
    {
        { "List_Tenants_ComeOnceAndAll", SourceBreak.ListsTwice },
        { "Read_MoreThanOnePage_IsReadToTheEnd", SourceBreak.ReadsTheFirstPage },
        { "Read_SeveralTenants_AreKeptApart", SourceBreak.MixesTenants },
        { "Read_TenantWithNothing_IsKnownAndZero", SourceBreak.ForgetsTheEmpty },
        { "Read_OneTenantFails_IsUnknownAndNotZero", SourceBreak.FailureIsZero },
        { "Read_OneTenantFails_TheOthersAreRead", SourceBreak.FailureIsEverybodys },
        { "Read_Cancelled_Stops", SourceBreak.MindsNoCancellation },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Case_OnASourceInMemory_Passes(string name)
    {
        await Run(Devices(SourceBreak.None), name);
        await Run(Usage(SourceBreak.None), name);
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task Case_OnASourceThatBreaksIt_SaysSo(string name, SourceBreak how)
    {
        await Assert.ThrowsAsync<ContractBrokenException>(() => Run(Devices(how), name));
        await Assert.ThrowsAsync<ContractBrokenException>(() => Run(Usage(how), name));
    }

    [Fact]
    public void Breaks_EveryCase_HasOne() => Assert.Equal(Devices(SourceBreak.None).Select(each => each.Name), Breaks.Select(row => row.Data.Item1));

    private static Task Run(IReadOnlyList<ContractCase> cases, string name) => cases.Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Devices(SourceBreak how) =>
        DeviceSourceContract.Cases(_ => Task.FromResult<ISourceFixture<Core.Assets.IDeviceSource>>(new MemoryTenants(how)));

    private static IReadOnlyList<ContractCase> Usage(SourceBreak how) =>
        UsageSourceContract.Cases(_ => Task.FromResult<ISourceFixture<Core.Billing.IUsageSource>>(new MemoryTenants(how)));
}
