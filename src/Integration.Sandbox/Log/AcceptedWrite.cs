using System.Text.Json.Nodes;

namespace Integration.Sandbox.Log;

/// <summary>A write that a vendor's server committed, whatever the client heard of it.</summary>
/// <param name="Sequence">Its place in the order of commits, from 1.</param>
/// <param name="At">The sandbox clock's time of the commit.</param>
/// <param name="Vendor">The server that committed it.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Body">The body as it was sent; empty when there was none.</param>
/// <param name="Change">What changed, in words and ids.</param>
/// <param name="ContractServiceId">The contract service whose units or fields changed; null for other writes.</param>
/// <param name="EffectiveDate">The date of an adjustment; null for other writes.</param>
/// <param name="TicketId">The ticket that was created, changed or annotated; null for other writes.</param>
/// <param name="ExternalId">The external id of a ticket that was created; null when it has none, and for other writes.</param>
public sealed record AcceptedWrite(
    long Sequence,
    DateTimeOffset At,
    SandboxVendor Vendor,
    string Method,
    string Path,
    string Body,
    string Change,
    long? ContractServiceId = null,
    DateOnly? EffectiveDate = null,
    long? TicketId = null,
    string? ExternalId = null)
{
    internal JsonObject ToJson() => new()
    {
        ["sequence"] = Sequence,
        ["at"] = At.ToString("O"),
        ["vendor"] = Vendor.ToString(),
        ["method"] = Method,
        ["path"] = Path,
        ["body"] = Body,
        ["change"] = Change,
        ["contractServiceID"] = ContractServiceId,
        ["effectiveDate"] = EffectiveDate?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ["ticketID"] = TicketId,
        ["externalID"] = ExternalId,
    };
}
