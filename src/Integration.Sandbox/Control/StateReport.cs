using System.Globalization;
using System.Text.Json.Nodes;

namespace Integration.Sandbox.Control;

/// <summary>What the worlds hold, in a form that two runs can be compared by.</summary>
internal static class StateReport
{
    public static JsonObject Summary(SandboxServer sandbox) => new()
    {
        ["clock"] = ClockOf(sandbox),
        ["autotask"] = new JsonObject
        {
            ["companies"] = sandbox.Autotask.Companies.Count,
            ["contracts"] = sandbox.Autotask.Contracts.Count,
            ["contractServices"] = sandbox.Autotask.ContractServices.Count,
            ["unitsRows"] = sandbox.Autotask.UnitsRows.Count,
            ["adjustments"] = sandbox.Autotask.Adjustments.Count,
            ["tickets"] = sandbox.Autotask.Tickets.Count,
            ["ticketNotes"] = sandbox.Autotask.TicketNotes.Count,
            ["configurationItems"] = sandbox.Autotask.ConfigurationItems.Count,
        },
        ["jumpCloud"] = new JsonObject
        {
            ["organizations"] = sandbox.JumpCloud.Organizations.Count,
            ["users"] = sandbox.JumpCloud.Organizations.Sum(organization => organization.Users.Count),
            ["devices"] = sandbox.JumpCloud.Organizations.Sum(organization => organization.Devices.Count),
        },
        ["snipeIt"] = new JsonObject
        {
            ["hardware"] = sandbox.SnipeIt.Hardware.Count,
            ["models"] = sandbox.SnipeIt.Models.Count,
            ["assignments"] = sandbox.SnipeIt.Assignments.Count,
        },
        ["dots"] = new JsonObject
        {
            ["assets"] = sandbox.Dots.Assets.Count,
            ["employees"] = sandbox.Dots.Employees.Count,
            ["assignments"] = sandbox.Dots.Assignments.Count,
        },
        ["faults"] = sandbox.Faults.Count,
    };

    /// <summary>Start date and units of every row of every contract service, under the contract service's id.</summary>
    public static JsonObject Units(SandboxServer sandbox) => new(
        sandbox.Autotask.UnitsRows
            .GroupBy(row => row.ContractServiceId)
            .Select(line => KeyValuePair.Create<string, JsonNode?>(
                line.Key.ToString(CultureInfo.InvariantCulture),
                new JsonObject(line.OrderBy(row => row.StartDate).Select(row => KeyValuePair.Create<string, JsonNode?>(Text(row.StartDate), row.Units))))));

    /// <summary>Every asset of Snipe-IT, under its id.</summary>
    public static JsonObject Hardware(SandboxServer sandbox) => new(sandbox.SnipeIt.Hardware.Select(row => KeyValuePair.Create<string, JsonNode?>(
        row.Id.ToString(CultureInfo.InvariantCulture),
        new JsonObject
        {
            ["assetTag"] = row.AssetTag,
            ["serial"] = row.Serial,
            ["name"] = row.Name,
            ["model"] = row.Model,
            ["status"] = row.Status,
            ["company"] = row.Company,
            ["assignedTo"] = row.AssignedTo,
            ["isDeleted"] = row.DeletedAt is not null,
            ["fields"] = new JsonObject(row.Fields.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
        })));

    public static JsonObject Counters(SandboxServer sandbox) => new()
    {
        ["autotask"] = sandbox.Log.CountOf(SandboxVendor.Autotask),
        ["jumpCloud"] = sandbox.Log.CountOf(SandboxVendor.JumpCloud),
        ["snipeIt"] = sandbox.Log.CountOf(SandboxVendor.SnipeIt),
        ["dots"] = sandbox.Log.CountOf(SandboxVendor.Dots),
        ["acceptedAdjustments"] = sandbox.Log.Adjustments.Values.Sum(),
        ["adjustedLineDates"] = sandbox.Log.Adjustments.Count,
        ["acceptedTickets"] = sandbox.Log.Tickets.Values.Sum(),
        ["ticketedExternalIDs"] = sandbox.Log.Tickets.Count,
        ["maxOpenTicketsOfOneExternalID"] = sandbox.Log.MaxOpenTickets.Values.DefaultIfEmpty().Max(),
        ["maxInFlight"] = new JsonObject(sandbox.Log.MaxInFlight.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value))),
        ["routes"] = new JsonArray(
        [
            .. sandbox.Log.Requests.Select(count => new JsonObject
            {
                ["vendor"] = count.Vendor.ToString(),
                ["method"] = count.Method,
                ["route"] = count.Route,
                ["requests"] = count.Requests,
            }),
        ]),
    };

    public static JsonObject Log(SandboxServer sandbox) => new() { ["writes"] = new JsonArray([.. sandbox.Log.Writes.Select(write => write.ToJson())]) };

    public static JsonObject ClockOf(SandboxServer sandbox) =>
        new() { ["now"] = sandbox.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), ["isFrozen"] = sandbox.Clock.IsFrozen };

    public static JsonObject Connections(SandboxServer sandbox) => new()
    {
        ["autotask"] = new JsonObject
        {
            ["zoneDiscoveryAddress"] = sandbox.Autotask.ZoneDiscoveryAddress.ToString(),
            ["integrationCode"] = sandbox.Autotask.IntegrationCode,
            ["userName"] = sandbox.Autotask.UserName,
            ["secret"] = sandbox.Autotask.Secret,
        },
        ["jumpCloud"] = new JsonObject
        {
            ["consoleAddress"] = sandbox.JumpCloud.ConsoleAddress.ToString(),
            ["insightsAddress"] = sandbox.JumpCloud.InsightsAddress.ToString(),
            ["apiKey"] = sandbox.JumpCloud.ApiKey,
            ["providerId"] = sandbox.JumpCloud.ProviderId,
        },
        ["snipeIt"] = new JsonObject
        {
            ["address"] = sandbox.SnipeIt.Address.ToString(),
            ["token"] = sandbox.SnipeIt.Token,
        },
        ["dots"] = DotsReport.Connection(sandbox),
    };

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
