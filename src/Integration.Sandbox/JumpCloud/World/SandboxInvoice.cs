namespace Integration.Sandbox.JumpCloud.World;

/// <summary>What JumpCloud has billed to the provider for a month, for all organizations that have a price.</summary>
/// <param name="Id">The id.</param>
/// <param name="Month">The first day of the month that is billed, which JumpCloud does not name.</param>
/// <param name="AmountBilled">The sum over the organizations of price and high-water mark, the price taken for cents.</param>
/// <param name="AmountPaid">What has been paid: half of the newest invoice, and all of the others.</param>
/// <param name="DueDate">The eighth of the month after.</param>
public sealed record SandboxInvoice(string Id, DateOnly Month, decimal AmountBilled, decimal AmountPaid, DateOnly DueDate)
{
    /// <summary>Gets the currency.</summary>
    /// <value>Always USD.</value>
    public string Currency { get; } = "USD";

    /// <summary>Gets the status. JumpCloud documents one of its texts, <c>Partially Paid</c>; the other is the sandbox's.</summary>
    public string Status => AmountPaid < AmountBilled ? "Partially Paid" : "Paid";
}
