using System.Net;
using System.Text;

namespace JumpCloud.Client.Tests;

public sealed class InvoiceTests : JumpCloudTest
{
    private const string List = "/api/v2/providers/p1/invoices?limit=100&skip=0&sort=id";

    [Fact]
    public async Task ListAsync_AmountsAsTexts_AreNumbers()
    {
        Http.ExpectGet(List, """
            {"records":[{"id":"in_1","status":"Partially Paid","amountBilled":"200.0","amountPaid":"50.25","amountRemaining":"149.75","currency":"USD","dueDate":"2026-11-08"}],"totalCount":1}
            """);

        var invoice = Assert.Single(await CollectAsync(Client.ProviderInvoices.ListAsync("p1")));

        Assert.Equal((200m, 50.25m, 149.75m), (invoice.AmountBilled, invoice.AmountPaid, invoice.AmountRemaining));
        Assert.Equal(("Partially Paid", "USD", new DateOnly(2026, 11, 8)), (invoice.Status, invoice.Currency, invoice.DueDate));
    }

    [Fact]
    public async Task ListAsync_AmountThatIsNone_FailsInsteadOfBeingZero()
    {
        Http.ExpectGet(List, """{"records":[{"id":"in_1","amountBilled":"200,0"}],"totalCount":1}""");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.ProviderInvoices.ListAsync("p1")));

        Assert.Contains("amountBilled", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DownloadAsync_File_ComesByteForByte()
    {
        Http.ExpectGet("/api/v2/providers/p1/invoices/in_1", "Organization,Users\r\n\"A, Inc.\",12\r\n");

        Assert.Equal("Organization,Users\r\n\"A, Inc.\",12\r\n", Encoding.UTF8.GetString(await Client.ProviderInvoices.DownloadAsync("p1", "in_1")));
    }

    [Fact]
    public async Task DownloadAsync_NoSuchInvoice_SaysWhatCameBack()
    {
        Http.Expect(HttpMethod.Get, "/api/v2/providers/p1/invoices/in_1", HttpStatusCode.NotFound, """{"message":"Not Found: invoice not found"}""");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.ProviderInvoices.DownloadAsync("p1", "in_1"));

        Assert.Equal("JumpCloud refused GET /api/v2/providers/p1/invoices/in_1: 404 'Not Found: invoice not found'.", exception.Message);
    }
}
