using Integration.Core;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Reports;
using Integration.Core.Ticketing;

namespace MspSync.Rendering;

/// <summary>Says in names what a finding is about, where the outcomes know them.</summary>
internal sealed class SubjectNames
{
    private readonly Dictionary<string, string> names;

    private SubjectNames(IEnumerable<(string Subject, string Name)> names) =>
        this.names = names.DistinctBy(name => name.Subject).ToDictionary(name => name.Subject, name => name.Name);

    public static SubjectNames Of(IEnumerable<LinkOutcome> outcomes) => new(outcomes.SelectMany(outcome => new[]
    {
        ($"tenant:{outcome.Tenant}", outcome.TenantName),
        ($"tenant:{outcome.Tenant}/{outcome.Product}", $"{outcome.TenantName}, {outcome.Product}"),
        ($"line:{outcome.Line}", $"{outcome.TenantName}, line {outcome.Line}"),
    }));

    public static SubjectNames Of(IEnumerable<AlertOutcome> outcomes) => new(outcomes.SelectMany(outcome => new[]
    {
        ($"tenant:{outcome.Alert.Tenant}", outcome.TenantName),
        ($"alert:{outcome.Alert.Reference}", $"{outcome.TenantName}, {outcome.Alert.Title}"),
        ($"ticket:{outcome.Ticket}", $"{outcome.TenantName}, ticket {outcome.TicketNumber ?? $"{outcome.Ticket}"}"),
    }));

    public static SubjectNames Of(IEnumerable<AssetOutcome> outcomes) => new(outcomes.SelectMany(outcome => new[]
    {
        ($"device:{outcome.Device}", outcome.DeviceName ?? $"device {outcome.Device.Id}"),
        ($"asset:{outcome.Asset}", $"{outcome.DeviceName ?? $"device {outcome.Device.Id}"}, asset {outcome.Asset}"),
    }));

    public static SubjectNames Of(BillingReport report) => new(report.Customers.SelectMany(customer => customer.Lines.SelectMany(line => line.Tenants
        .Select(tenant => ($"tenant:{tenant.Tenant}", tenant.Name))
        .Append(($"line:{line.Line}", $"{customer.AccountName}, line {line.Line}"))))
        .Concat(report.Unmapped.TryGet(out var unmapped) ? unmapped.Select(tenant => ($"tenant:{tenant.Tenant}", tenant.Name)) : []));

    public string Of(Finding finding) => names.GetValueOrDefault(finding.Subject, finding.Subject.Replace(":", " ", StringComparison.Ordinal));
}
