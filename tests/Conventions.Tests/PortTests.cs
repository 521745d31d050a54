namespace Conventions.Tests;

public sealed class PortTests
{
    private static readonly Dictionary<string, string> WithoutASuite = new(StringComparer.Ordinal)
    {
        ["IAlertSource"] = "its sweeps have a cursor, which a suite does not check yet",
        ["IPortalMappings"] = "one read, for JumpCloud's portal",
        ["IPostedBilling"] = "reports alone read it",
        ["ISourceBilling"] = "reports alone read it",
        ["ISyncNotifier"] = "it promises nothing but to deliver or to throw",
    };

    [Fact]
    public void Ports_OfCore_HaveAContractSuiteOrAReasonForNone()
    {
        var suites = Repository.Load("Integration.Testing").GetExportedTypes().Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var ports = Repository.Load("Integration.Core").GetExportedTypes()
            .Where(type => type.IsInterface && !type.Name.EndsWith("Store", StringComparison.Ordinal)).Select(type => type.Name).ToArray();

        Rule.HasNoBreach(ports.Where(port => suites.Contains($"{port[1..]}Contract") == WithoutASuite.ContainsKey(port)));
        Rule.HasNoBreach(WithoutASuite.Keys.Except(ports));
    }
}
