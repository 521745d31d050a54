using System.Globalization;
using System.Text;
using Integration.Sandbox.Http;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>What JumpCloud bills to the provider. Amounts are texts here, and the month is not named.</summary>
internal sealed class InvoiceHandlers(SandboxJumpCloud jumpCloud)
{
    public Reply List(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var rows = jumpCloud.World.Invoices.Issue();
        return JumpCloudReply.List("records", ListPage.Of(request).Cut(rows), rows.Count, (writer, invoice) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", invoice.Id);
            writer.WriteString("status", invoice.Status);
            writer.WriteString("amountBilled", Text(invoice.AmountBilled));
            writer.WriteString("amountPaid", Text(invoice.AmountPaid));
            writer.WriteString("amountRemaining", Text(invoice.AmountBilled - invoice.AmountPaid));
            writer.WriteString("currency", invoice.Currency);
            writer.WriteString("dueDate", invoice.DueDate.ToString("O", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        });
    }

    /// <summary>The portal offers CSV; its columns are not documented, and these are the sandbox's.</summary>
    public Reply Download(SandboxRequest request)
    {
        jumpCloud.CheckProvider(request);
        var invoice = jumpCloud.World.Invoices.Issue().FirstOrDefault(candidate => candidate.Id == request.Route("id"))
            ?? throw new JumpCloudRefusal(404, "Not Found: invoice not found");
        var month = BilledMonth.At(new DateTimeOffset(invoice.Month, TimeOnly.MinValue, TimeSpan.Zero));
        var text = new StringBuilder("Organization,Users,Price\r\n");
        foreach (var organization in jumpCloud.World.Organizations.Where(candidate => candidate.PricePerUser is not null))
            text.Append(CultureInfo.InvariantCulture, $"{organization.Id},{organization.HighWaterMark(month.Start, month.End)},{Text(organization.PricePerUser!.Value / 100m)}\r\n");
        return Reply.Text(200, "text/csv", text.ToString());
    }

    private static string Text(decimal amount) => amount.ToString("0.0#", CultureInfo.InvariantCulture);
}
