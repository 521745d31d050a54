namespace Integration.Core.Notices;

/// <summary>How notices are put together and delivered.</summary>
public sealed class NoticeOptions
{
    /// <summary>Gets or sets how many findings a notice lists; it counts the others by code.</summary>
    /// <value>The default is 50; 1 to 200.</value>
    public int MaximumFindings { get; set; } = 50;

    /// <summary>Gets or sets how long one delivery by a notifier of your own may take.</summary>
    /// <value>The default is 1 minute. Webhook and ticket have limits of their own.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets or sets the age at which a notice that could not be delivered is given up, with a finding and an error in the log.</summary>
    /// <value>The default is 3 days. It is tried after 1, 5 and 15 minutes, and then every hour.</value>
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Gets or sets where notices are posted as signed JSON.</summary>
    /// <value>The default has no address, so no webhook.</value>
    public WebhookOptions Webhook { get; set; } = new();

    /// <summary>Gets or sets the ticket that an MSP opens for itself while something is wrong.</summary>
    /// <value>The default opens none.</value>
    public NoticeTicketOptions Ticket { get; set; } = new();
}
