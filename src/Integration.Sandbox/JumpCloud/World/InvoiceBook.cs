using System.Globalization;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>Bills each month on the third of the next one, from the first month of which there are events.</summary>
internal sealed class InvoiceBook(JumpCloudWorld world)
{
    private const int IssueDay = 3;
    private const int DueDay = 8;

    private readonly List<SandboxInvoice> issued = [];
    private BilledMonth? next;

    /// <summary>The invoices there are now, oldest first.</summary>
    public IReadOnlyList<SandboxInvoice> Issue()
    {
        var month = next ?? BilledMonth.At(world.KeepsEventsFrom);
        for (; world.Now >= month.End.AddDays(IssueDay - 1); month = month.Next)
            Add(month);
        next = month;
        return issued;
    }

    private void Add(BilledMonth month)
    {
        var billed = world.Organizations.Sum(organization => (organization.PricePerUser ?? 0) * (decimal)organization.HighWaterMark(month.Start, month.End)) / 100;
        if (billed == 0)
            return;
        if (issued is [.., var previous])
            issued[^1] = previous with { AmountPaid = previous.AmountBilled };
        var day = DateOnly.FromDateTime(month.Start.UtcDateTime);
        var id = string.Create(CultureInfo.InvariantCulture, $"in_{day:yyyyMM}");
        issued.Add(new SandboxInvoice(id, day, billed, decimal.Round(billed / 2, 2, MidpointRounding.ToEven), day.AddMonths(1).AddDays(DueDay - 1)));
    }
}
