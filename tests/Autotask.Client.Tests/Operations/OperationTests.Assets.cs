namespace Autotask.Client.Tests;

public sealed partial class OperationTests
{
    private static Dictionary<string, Operation> Assets => new()
    {
        ["POST ConfigurationItems/query"] = new("configuration-items.json", FirstPage, client => ReadAsync(client.ConfigurationItems.ListAsync(cancellationToken: Cancel))),
        ["POST ConfigurationItems/query/count"] = new("count.json", EveryRow, client => client.ConfigurationItems.CountAsync(cancellationToken: Cancel)),
        ["GET ConfigurationItems/4711"] = new("configuration-item.json", null, client => client.ConfigurationItems.GetAsync(4711, cancellationToken: Cancel)),
        ["GET ConfigurationItems/entityInformation"] = new(
            "entity-information.json", null, client => client.ConfigurationItems.GetInformationAsync(cancellationToken: Cancel)),
        ["GET ConfigurationItems/entityInformation/fields"] = new("fields.json", null, client => client.ConfigurationItems.GetFieldsAsync(cancellationToken: Cancel)),
        ["GET ConfigurationItems/entityInformation/userDefinedFields"] = new(
            "user-defined-fields.json", null, client => client.ConfigurationItems.GetUserDefinedFieldsAsync(cancellationToken: Cancel)),
        ["POST ConfigurationItems"] = new(
            "ticket-created.json",
            """{"companyID":0,"isActive":true,"productID":29684111,"serialNumber":"C02XK1ZZJGH5","userDefinedFields":[{"name":"JumpCloud id","value":"64f0c3"}]}""",
            client => client.ConfigurationItems.CreateAsync(
                new ConfigurationItemCreate
                {
                    CompanyId = 0,
                    ProductId = 29684111,
                    IsActive = true,
                    SerialNumber = "C02XK1ZZJGH5",
                    UserDefinedFields = [new UserDefinedField { Name = "JumpCloud id", Value = "64f0c3" }],
                },
                cancellationToken: Cancel)),
        ["PATCH ConfigurationItems"] = new(
            "ticket-created.json",
            """{"id":4711,"isActive":false,"warrantyExpirationDate":"2028-11-03T00:00:00Z"}""",
            client => client.ConfigurationItems.UpdateAsync(
                new ConfigurationItemUpdate { Id = 4711, IsActive = false, WarrantyExpirationDate = new DateTimeOffset(2028, 11, 3, 0, 0, 0, TimeSpan.Zero) },
                cancellationToken: Cancel)),
        ["POST ConfigurationItemTypes/query"] = new(
            "configuration-item-types.json", FirstPage, client => ReadAsync(client.ConfigurationItemTypes.ListAsync(cancellationToken: Cancel))),
        ["POST ConfigurationItemCategories/query"] = new(
            "configuration-item-categories.json", FirstPage, client => ReadAsync(client.ConfigurationItemCategories.ListAsync(cancellationToken: Cancel))),
        ["POST Products/query"] = new("products.json", FirstPage, client => ReadAsync(client.Products.ListAsync(cancellationToken: Cancel))),
        ["POST Products/query/count"] = new("count.json", EveryRow, client => client.Products.CountAsync(cancellationToken: Cancel)),
        ["GET Products/29684111"] = new("company-missing.json", null, client => client.Products.FindAsync(29684111, cancellationToken: Cancel)),
        ["GET Products/entityInformation/userDefinedFields"] = new(
            "user-defined-fields.json", null, client => client.Products.GetUserDefinedFieldsAsync(cancellationToken: Cancel)),
        ["POST Products"] = new(
            "ticket-created.json",
            """{"isActive":true,"isSerialized":true,"name":"MacBook Pro 14","productBillingCodeID":29683407}""",
            client => client.Products.CreateAsync(
                new ProductCreate { Name = "MacBook Pro 14", IsActive = true, IsSerialized = true, ProductBillingCodeId = 29683407 }, cancellationToken: Cancel)),
        ["PATCH Products"] = new(
            "ticket-created.json",
            """{"id":29684111,"manufacturerName":"Apple"}""",
            client => client.Products.UpdateAsync(new ProductUpdate { Id = 29684111, ManufacturerName = "Apple" }, cancellationToken: Cancel)),
        ["POST BillingItems/query"] = new("billing-items.json", FirstPage, client => ReadAsync(client.BillingItems.ListAsync(cancellationToken: Cancel))),
        ["POST BillingItems/query/count"] = new("count.json", EveryRow, client => client.BillingItems.CountAsync(cancellationToken: Cancel)),
        ["GET BillingItems/55"] = new("company-missing.json", null, client => client.BillingItems.FindAsync(55, cancellationToken: Cancel)),
    };
}
