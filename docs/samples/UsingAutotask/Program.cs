using Autotask.Client;
using Integration.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

await using var sandbox = await SandboxServer.StartAsync();
var options = new AutotaskClientOptions
{
    UserName = sandbox.Autotask.UserName,
    Secret = sandbox.Autotask.Secret,
    IntegrationCode = sandbox.Autotask.IntegrationCode,
    ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress,
};

#region quick-start
using var autotask = new AutotaskClient(options);

var active = new AutotaskQuery<Company> { Filter = CompanyFields.IsActive.EqualTo(true), IncludeFields = [CompanyFields.CompanyName] };
await foreach (var company in autotask.Companies.ListAsync(active))
{
    Console.WriteLine($"{company.Id} {company.CompanyName}");
}
#endregion

#region filter
var inForce = AutotaskFilter.All(
    ContractFields.ContractType.EqualTo(7),
    ContractFields.CompanyId.In([1, 2, 3]),
    ContractFields.EndDate.AtLeast(sandbox.Clock.GetUtcNow()).Or(ContractFields.EndDate.NotExists()));
Console.WriteLine($"{await autotask.Contracts.CountAsync(inForce)} contracts in force");
#endregion

#region pages
string? continuation = null;
await foreach (var page in autotask.ContractServices.ListPagesAsync(continuation: continuation))
{
    Console.WriteLine($"{page.Items.Count} lines");
    continuation = page.Continuation;
}
#endregion

#region picklists
var statuses = await autotask.Picklists.GetAsync(TicketFields.Status);
var issues = await autotask.Picklists.GetAsync(TicketFields.IssueType);
var subIssues = await autotask.Picklists.GetAsync(TicketFields.SubIssueType);

var identity = issues.GetId("Identity");
Console.WriteLine($"Sub-issues of Identity: {string.Join(", ", subIssues.GetValuesFor(identity).Select(value => value.Label))}");
#endregion

var customer = sandbox.Autotask.Companies[1];

#region ticket
var alert = "jc-7HB2K4";
var sameAlert = new AutotaskQuery<Ticket> { Filter = TicketFields.ExternalId.EqualTo(alert), IncludeFields = [TicketFields.Status] };
if (!await autotask.Tickets.ListAsync(sameAlert).AnyAsync())
{
    var ticket = new TicketCreate
    {
        CompanyId = (int)customer.Id,
        Title = "Account locked out",
        Status = statuses.GetId("New"),
        Priority = (await autotask.Picklists.GetAsync(TicketFields.Priority)).GetId("High"),
        QueueId = (await autotask.Picklists.GetAsync(TicketFields.QueueId)).GetId("JumpCloud Alerts"),
        IssueType = identity,
        SubIssueType = subIssues.GetId("Account Lockout", identity),
        ExternalId = alert,
    };
    Console.WriteLine($"Ticket {await autotask.Tickets.CreateAsync(ticket)}");
}
#endregion

#region devices
var devices = new AutotaskQuery<ConfigurationItem>
{
    Filter = ConfigurationItemFields.SerialNumber.In(["C02XK1ZZJGH5", "5CG1234XYZ"]),
    IncludeFields = [ConfigurationItemFields.SerialNumber, ConfigurationItemFields.UserDefined("JumpCloud id")],
};
await foreach (var device in autotask.ConfigurationItems.ListAsync(devices))
{
    var known = device.UserDefinedFields.FirstOrDefault(field => field.Name == "JumpCloud id")?.Value;
    Console.WriteLine($"{device.Id} {device.SerialNumber} {known}");
}
#endregion

var line = sandbox.Autotask.ContractServices[0];
var today = DateOnly.FromDateTime(sandbox.Clock.GetUtcNow().UtcDateTime);

#region write
var fiveMore = new ContractServiceAdjustmentCreate
{
    ContractId = (int)line.ContractId,
    ContractServiceId = (int)line.Id,
    UnitChange = 5,
    EffectiveDate = today,
};
try
{
    await autotask.ContractServiceAdjustments.CreateAsync(line.ContractId, fiveMore);
}
catch (AutotaskApiException exception) when (exception.RequestState is AutotaskRequestState.NotSent)
{
    Console.WriteLine($"Nothing happened, try again: {exception.Message}");
}
catch (AutotaskApiException exception)
{
    Console.WriteLine($"Read the units before you try again: {exception.Message}");
}
#endregion

#region update
await autotask.ContractServices.UpdateAsync(line.ContractId, new ContractServiceUpdate { Id = line.Id, UnitCost = 8.25m, InternalDescription = null });
#endregion

#region budget
options.UseRequestBudget(new FileRequestBudget(Path.Combine(Path.GetTempPath(), "autotask-budget"), new AutotaskRequestBudgetOptions { HourlyShare = 0.25 }));
#endregion

var configuration = new ConfigurationBuilder().Build();
var services = new ServiceCollection();

#region registration
services.AddAutotaskClient(configuration.GetSection("Autotask"));
services.AddKeyedAutotaskClient("msp-a", configuration.GetSection("Tenants:A:Autotask"));
services.AddKeyedAutotaskClient("msp-b", tenant => tenant.UseCredentials(new Vault("msp-b")));
#endregion

#region source
internal sealed class Vault(string tenant) : IAutotaskCredentialSource
{
    public async ValueTask<AutotaskCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default) => new()
    {
        UserName = $"api@{tenant}.example",
        Secret = await ReadSecretAsync(tenant, cancellationToken),
        IntegrationCode = "your tracking identifier",
    };

    private static ValueTask<string> ReadSecretAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(name);
}
#endregion
