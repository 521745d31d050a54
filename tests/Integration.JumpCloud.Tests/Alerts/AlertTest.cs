using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Ticketing;
using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.JumpCloud.Tests.Alerts;

public abstract class AlertTest : JumpCloudTest
{
    protected JumpCloudAlertSource Alerts { get; private set; } = null!;

    protected static SendGate Gate => new(long.MaxValue, _ => ValueTask.CompletedTask);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Alerts = CreateAlertSource();
    }

    protected JumpCloudAlertSource CreateAlertSource(JumpCloudOptions? options = null) => new(CreateClient(), options, Sandbox.Clock);

    protected AlertReference Reference(SandboxAlert alert) => new(FirstTenant, new AlertId(alert.Id));

    protected async Task<TenantAlerts> ReadFirstAsync(params SandboxAlert[] known)
    {
        var sweep = await Alerts.ReadAsync(Ask([FirstTenant], null, known), Cancel);
        return sweep.Tenants[FirstTenant].Value;
    }

    protected AlertRead Ask(IReadOnlyCollection<TenantId> tenants, string? cursor, params SandboxAlert[] known) => new()
    {
        Tenants = tenants,
        Cursor = cursor,
        Known = new Dictionary<TenantId, IReadOnlyCollection<AlertId>> { [FirstTenant] = [.. known.Select(alert => new AlertId(alert.Id))] },
    };
}
