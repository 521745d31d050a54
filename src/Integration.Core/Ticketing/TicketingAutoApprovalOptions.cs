namespace Integration.Core.Ticketing;

/// <summary>Which writes of ticketing need no person where <see cref="TicketingOptions.Approval"/> is <see cref="Runs.ApprovalMode.Automatic"/>.</summary>
public sealed class TicketingAutoApprovalOptions
{
    /// <summary>Gets or sets a value indicating whether tickets are opened without a person.</summary>
    /// <value>The default is true.</value>
    public bool Tickets { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether notes are added to tickets without a person.</summary>
    /// <value>The default is true.</value>
    public bool Notes { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether tickets are closed without a person.</summary>
    /// <value>The default is true.</value>
    public bool Closings { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether alerts are noted and moved in the source without a person.</summary>
    /// <value>The default is true.</value>
    public bool Alerts { get; set; } = true;
}
