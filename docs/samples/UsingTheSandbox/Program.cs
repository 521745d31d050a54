using Integration.Sandbox;
using Integration.Sandbox.Dots;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.Seeds;

#region start
await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Msp(organizations: 200, seed: 1) });

Console.WriteLine($"Autotask: {sandbox.Autotask.ZoneDiscoveryAddress} as {sandbox.Autotask.UserName}");
Console.WriteLine($"JumpCloud: {sandbox.JumpCloud.ConsoleAddress}, provider {sandbox.JumpCloud.ProviderId}");
#endregion

#region world
var organization = sandbox.JumpCloud.Organizations[0];
sandbox.JumpCloud.AddUser(organization.Id, "new.user");
sandbox.Clock.Advance(TimeSpan.FromDays(1));

var line = sandbox.Autotask.ContractServices[0];
sandbox.Autotask.EditUnits(line.Id, new DateOnly(2026, 11, 20), unitChange: 2);
#endregion

#region alerts
var alert = sandbox.JumpCloud.OpenAlert(organization.Id, "Device offline", AlertSeverity.High, sourceName: "ws-101");
sandbox.Clock.Advance(TimeSpan.FromHours(1));
sandbox.JumpCloud.RepeatAlert(alert.Id);
sandbox.JumpCloud.AutoResolveAlert(alert.Id);
#endregion

#region tickets
var ticket = sandbox.Autotask.CreateTicket(sandbox.Autotask.Companies[1].Id, "Printer on fire");
sandbox.Autotask.AssignTicket(ticket.Id, sandbox.Autotask.Resources[1].Id);
sandbox.Autotask.AddTicketNote(ticket.Id, "It is out.");
sandbox.Autotask.CompleteTicket(ticket.Id);
#endregion

#region dots
var asset = sandbox.Dots.AddAsset("C02XL0GHJGH5", new Dictionary<string, string> { ["model"] = "MacBook Pro" });
sandbox.Dots.Assign(asset.Id, sandbox.Dots.Employees[0].Id);
sandbox.Dots.Behavior.ApiKeyHeader = "x-api-key";
sandbox.Dots.Behavior.Envelope = DotsEnvelope.Wrapped;
#endregion

#region devices
var laptop = new DeviceDetails { Model = DeviceModel.WindowsLaptop, SerialNumber = "To be filled by O.E.M.", HardwareSerial = "5CG1234ABC" };
var device = sandbox.JumpCloud.AddDevice(organization.Id, "ws-900", laptop);
sandbox.JumpCloud.DescribeDevice(organization.Id, device.Id, laptop with { LastContact = sandbox.Clock.GetUtcNow() });
#endregion

#region faults
sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "*/ServiceAdjustments", Method = "POST" });
sandbox.Faults.Add(SandboxFault.Throttle("*/Companies/query", retryAfter: TimeSpan.FromSeconds(5)));
#endregion

#region log
var adjustments = sandbox.Log.Adjustments.Values.Sum();
var requests = sandbox.Log.CountOf(SandboxVendor.Autotask);
Console.WriteLine($"{adjustments} adjustments accepted in {requests} requests; {line.UnitsOn(new DateOnly(2026, 11, 20))} units on 20 November.");
#endregion
