using System.Globalization;
using System.Text.Json.Nodes;
using Integration.Core;
using Integration.Core.Mapping;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Integration.Sandbox;
using Integration.Sandbox.Seeds;
using Microsoft.Extensions.DependencyInjection;
using MspSync.Demo;

namespace Chaos;

/// <summary>A world of ticketing: a week of alerts, polled every fourteen hours.</summary>
internal sealed class TicketingWorld : World
{
    private const int Organizations = 6;
    private const int Alerts = 240;

    private readonly DateTimeOffset start;

    private TicketingWorld(SandboxServer sandbox, DateTimeOffset start)
        : base(sandbox, Configure) => this.start = start;

    /// <summary>Starts a world whose organizations are linked to the companies of the same name.</summary>
    public static async Task<TicketingWorld> StartAsync()
    {
        var seed = SandboxSeed.Uniform(Organizations);
        seed.AddAlertWeek(Alerts);
        var world = new TicketingWorld(await SandboxServer.StartAsync(new SandboxOptions { Seed = seed }), seed.StartTime);
        await using var engine = world.BuildEngine();
        var store = engine.GetRequiredService<ISyncStore>();
        await store.OpenAsync();
        await store.Links.SaveAsync([.. world.Links()]);
        return world;
    }

    /// <summary>Moves to the next poll, ten minutes into an hour, so that all runs of a night are in one storm window.</summary>
    public override void BeginNight(int night) => Sandbox.Clock.SetUtcNow(start.AddHours(14 * night).AddMinutes(10));

    public override async Task RunAsync()
    {
        await using var engine = BuildEngine();
        await engine.GetRequiredService<TicketingJob>().RunAsync();
    }

    /// <summary>Tickets with what they are and how many notes they have, and how many notes the alerts have. The times of polls, in the texts, are each world's own.</summary>
    public string Tickets() => string.Join('\n', Sandbox.Autotask.Tickets
        .OrderBy(ticket => ticket.ExternalId, StringComparer.Ordinal)
        .Select(ticket => $"{ticket.ExternalId} {ticket.CompanyId} {ticket.Status} {Sandbox.Autotask.TicketNotes.Count(note => note.TicketId == ticket.Id)} notes: {ticket.Title}")
        .Append($"{Sandbox.Log.Writes.Count(write => write.Vendor == SandboxVendor.JumpCloud)} notes on alerts"));

    private IEnumerable<Link> Links() => Sandbox.JumpCloud.Organizations.Zip(Sandbox.Autotask.Companies.Skip(1), (organization, company) => new Link
    {
        Tenant = new TenantId(organization.Id),
        Product = "jumpcloud",
        TenantName = organization.Name,
        Account = new AccountId(company.Id.ToString(CultureInfo.InvariantCulture)),
        AccountName = company.Name,
    });

    private static void Configure(JsonObject settings)
    {
        settings["jumpCloud"]!["alertEvents"] = "ManyOrganizations";
        settings["jumpCloud"]!["eventLag"] = "00:00:00";
        var ticketing = SandboxRules.ToSettings()["ticketing"]!.DeepClone().AsObject();
        ticketing["stormLimit"] = 3;
        settings["integration"]!["ticketing"] = ticketing;
    }
}
