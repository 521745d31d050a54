using System.Text.Json;

namespace Autotask.Client.Tests;

public sealed class ConfigurationItemTests : ClientTest
{
    [Fact]
    public async Task GetAsync_AnItem_ReadsItsFieldsAndThoseOfTheTenant()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "ConfigurationItems/4711", "configuration-item.json");

        var item = await Client.ConfigurationItems.GetAsync(4711, cancellationToken: Cancel);

        Assert.Equal((500, 29684111, 6, true, "C02XK1ZZJGH5"), (item.CompanyId, item.ProductId, item.ConfigurationItemType, item.IsActive, item.SerialNumber));
        Assert.Equal(new DateTimeOffset(2028, 11, 3, 0, 0, 0, TimeSpan.Zero), item.WarrantyExpirationDate);
        Assert.Equal(17_179_869_184, item.RmmDeviceAuditMemoryBytes);
        Assert.Equal(
            [("JumpCloud id", "64f0c3"), ("BitLocker key", "*****"), ("Last contact", null)], item.UserDefinedFields.Select(field => (field.Name!, field.Value)));
        Assert.Null(item.AdditionalFields);
    }

    [Fact]
    public async Task ListAsync_BySerialNumbersAndAFieldOfTheTenant_AsksForThoseOnly()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "ConfigurationItems/query", "configuration-items.json");
        var query = new AutotaskQuery<ConfigurationItem>
        {
            Filter = ConfigurationItemFields.SerialNumber.In(["C02XK1ZZJGH5", "5CG1"]).Or(ConfigurationItemFields.UserDefined("JumpCloud id").EqualTo("64f0c3")),
            IncludeFields = [ConfigurationItemFields.SerialNumber, ConfigurationItemFields.UserDefined("JumpCloud id")],
        };

        await Client.ConfigurationItems.ListAsync(query, cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(
            """{"maxRecords":500,"includeFields":["id","serialNumber","JumpCloud id"],"filter":[{"op":"or","items":[{"op":"in","field":"serialNumber","value":["C02XK1ZZJGH5","5CG1"]},{"op":"eq","field":"JumpCloud id","udf":true,"value":"64f0c3"}]},{"op":"gt","field":"id","value":-1}]}""",
            Http.Sent[1].Body);
    }

    [Fact]
    public async Task ReplaceAsync_AnItemOrAProductThatWasRead_PutsAllOfIt()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "ConfigurationItems/4711", "configuration-item.json");
        Expect(HttpMethod.Put, "ConfigurationItems", "ticket-created.json");
        Expect(HttpMethod.Post, "Products/query", "products.json");
        Expect(HttpMethod.Put, "Products", "ticket-created.json");

        await Client.ConfigurationItems.ReplaceAsync(await Client.ConfigurationItems.GetAsync(4711, cancellationToken: Cancel), cancellationToken: Cancel);
        await Client.Products.ReplaceAsync(await Client.Products.ListAsync(cancellationToken: Cancel).SingleAsync(Cancel), cancellationToken: Cancel);

        using var item = JsonDocument.Parse(Payload.Read("configuration-item.json"));
        using var products = JsonDocument.Parse(Payload.Read("products.json"));
        Assert.Equal(Names(item.RootElement.GetProperty("item")), NamesSent(2));
        Assert.Equal(Names(products.RootElement.GetProperty("items")[0]), NamesSent(4));
    }

    [Fact]
    public async Task ListAsync_BillingItemsOfALine_ReadsWhatWasBilled()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "BillingItems/query", "billing-items.json");

        var billed = await Client.BillingItems
            .ListAsync(new() { Filter = BillingItemFields.ContractServiceId.EqualTo(8001) }, cancellationToken: Cancel)
            .SingleAsync(Cancel);

        Assert.Equal((11m, 23.1m, 254.1m, 90.75m, 0, 3001), (billed.Quantity, billed.Rate, billed.TotalAmount, billed.OurCost, billed.NonBillable, billed.InvoiceId));
        Assert.Equal(new DateTimeOffset(2026, 8, 31, 0, 0, 0, TimeSpan.Zero), billed.ItemDate);
    }

    private string[] NamesSent(int request)
    {
        using var sent = JsonDocument.Parse(Http.Sent[request].Body!);
        return Names(sent.RootElement);
    }

    private static string[] Names(JsonElement row) => [.. row.EnumerateObject().Select(field => field.Name)];
}
