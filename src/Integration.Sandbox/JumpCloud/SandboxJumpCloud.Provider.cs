using System.Text.Json.Nodes;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud;

public sealed partial class SandboxJumpCloud
{
    /// <summary>Gets or sets whether JumpCloud's own Autotask integration opens tickets for alerts itself. The sandbox only shows the setting, and opens none.</summary>
    /// <value>The default is false.</value>
    public bool AutomaticTicketing
    {
        get
        {
            lock (World.Gate)
                return World.Autotask.AutomaticTicketing;
        }

        set
        {
            lock (World.Gate)
                World.Autotask.AutomaticTicketing = value;
        }
    }

    /// <summary>Gets what JumpCloud has billed so far, oldest first: each month on the third of the next, for the organizations that have a price.</summary>
    public IReadOnlyList<SandboxInvoice> Invoices
    {
        get
        {
            lock (World.Gate)
            {
                World.Settle();
                return [.. World.Invoices.Issue()];
            }
        }
    }

    /// <summary>Tells JumpCloud's own Autotask integration to open tickets for a kind of alert, as a person does in the portal: priority 2, status 1, source 8.</summary>
    /// <param name="name">The name of the kind, such as <c>Device offline</c>.</param>
    /// <param name="queueId">Autotask's id of the queue.</param>
    /// <param name="dueDays">How many days after its creation a ticket is due.</param>
    /// <exception cref="InvalidOperationException">There is no such kind.</exception>
    public void ConfigureTicketing(string name, long queueId, int dueDays = 1)
    {
        var alert = Array.Find(World.Autotask.Alerts, candidate => candidate.Name == name) ?? throw new InvalidOperationException($"There is no kind of alert '{name}'.");
        lock (World.Gate)
        {
            alert.Configuration = new JsonObject
            {
                ["shouldCreateTickets"] = true,
                ["destination"] = "queue",
                ["queue"] = new JsonObject { ["id"] = queueId },
                ["dueDays"] = dueDays,
                ["priority"] = new JsonObject { ["id"] = 2 },
                ["status"] = new JsonObject { ["id"] = 1 },
                ["source"] = new JsonObject { ["id"] = 8 },
            };
        }
    }

    /// <summary>Lets something happen in the provider's portal, which Directory Insights shows to queries by <c>x-provider-id</c> only.</summary>
    /// <param name="eventType">What happens, such as <c>msp_ticket_create</c>.</param>
    /// <param name="resourceId">The id of what it happens to.</param>
    /// <param name="resourceName">Its name.</param>
    public SandboxEvent AddProviderEvent(string eventType, string resourceId = "", string resourceName = "")
    {
        lock (World.Gate)
            return World.RecordOfProvider(eventType, resourceId, resourceName);
    }

    /// <summary>Lets JumpCloud's own Autotask integration meet an error.</summary>
    /// <param name="organizationId">The organization it is about.</param>
    /// <param name="errorType">The kind of error.</param>
    /// <param name="message">What it says.</param>
    public void AddSyncError(string organizationId, string errorType, string message)
    {
        lock (World.Gate)
            World.Autotask.Errors.Add(new SandboxSyncError(World.Now, errorType, message, organizationId));
    }
}
