using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sdk.Benchmarks.Pages;

/// <summary>The same record as the client's Company, as source-generated System.Text.Json wants it.</summary>
internal sealed record UsualCompany
{
    [JsonPropertyName("id")]
    public long Id { get; init; }

    [JsonPropertyName("additionalAddressInformation")]
    public string? AdditionalAddressInformation { get; init; }

    [JsonPropertyName("address1")]
    public string? Address1 { get; init; }

    [JsonPropertyName("address2")]
    public string? Address2 { get; init; }

    [JsonPropertyName("alternatePhone1")]
    public string? AlternatePhone1 { get; init; }

    [JsonPropertyName("alternatePhone2")]
    public string? AlternatePhone2 { get; init; }

    [JsonPropertyName("apiVendorID")]
    public int? ApiVendorId { get; init; }

    [JsonPropertyName("assetValue")]
    public decimal? AssetValue { get; init; }

    [JsonPropertyName("billToCompanyLocationID")]
    public int? BillToCompanyLocationId { get; init; }

    [JsonPropertyName("billToAdditionalAddressInformation")]
    public string? BillToAdditionalAddressInformation { get; init; }

    [JsonPropertyName("billingAddress1")]
    public string? BillingAddress1 { get; init; }

    [JsonPropertyName("billingAddress2")]
    public string? BillingAddress2 { get; init; }

    [JsonPropertyName("billToAddressToUse")]
    public int? BillToAddressToUse { get; init; }

    [JsonPropertyName("billToAttention")]
    public string? BillToAttention { get; init; }

    [JsonPropertyName("billToCity")]
    public string? BillToCity { get; init; }

    [JsonPropertyName("billToCountryID")]
    public int? BillToCountryId { get; init; }

    [JsonPropertyName("billToState")]
    public string? BillToState { get; init; }

    [JsonPropertyName("billToZipCode")]
    public string? BillToZipCode { get; init; }

    [JsonPropertyName("city")]
    public string? City { get; init; }

    [JsonPropertyName("classification")]
    public int? Classification { get; init; }

    [JsonPropertyName("companyCategoryID")]
    public int? CompanyCategoryId { get; init; }

    [JsonPropertyName("companyName")]
    public string? CompanyName { get; init; }

    [JsonPropertyName("companyNumber")]
    public string? CompanyNumber { get; init; }

    [JsonPropertyName("companyType")]
    public int? CompanyType { get; init; }

    [JsonPropertyName("competitorID")]
    public int? CompetitorId { get; init; }

    [JsonPropertyName("countryID")]
    public int? CountryId { get; init; }

    [JsonPropertyName("createDate")]
    public DateTimeOffset? CreateDate { get; init; }

    [JsonPropertyName("createdByResourceID")]
    public int? CreatedByResourceId { get; init; }

    [JsonPropertyName("currencyID")]
    public int? CurrencyId { get; init; }

    [JsonPropertyName("fax")]
    public string? Fax { get; init; }

    [JsonPropertyName("impersonatorCreatorResourceID")]
    public int? ImpersonatorCreatorResourceId { get; init; }

    [JsonPropertyName("invoiceEmailMessageID")]
    public int? InvoiceEmailMessageId { get; init; }

    [JsonPropertyName("invoiceMethod")]
    public int? InvoiceMethod { get; init; }

    [JsonPropertyName("invoiceNonContractItemsToParentCompany")]
    public bool? InvoiceNonContractItemsToParentCompany { get; init; }

    [JsonPropertyName("invoiceTemplateID")]
    public int? InvoiceTemplateId { get; init; }

    [JsonPropertyName("isActive")]
    public bool? IsActive { get; init; }

    [JsonPropertyName("isClientPortalActive")]
    public bool? IsClientPortalActive { get; init; }

    [JsonPropertyName("isEnabledForComanaged")]
    public bool? IsEnabledForComanaged { get; init; }

    [JsonPropertyName("isSample")]
    public bool? IsSample { get; init; }

    [JsonPropertyName("isTaskFireActive")]
    public bool? IsTaskFireActive { get; init; }

    [JsonPropertyName("isTaxExempt")]
    public bool? IsTaxExempt { get; init; }

    [JsonPropertyName("lastActivityDate")]
    public DateTimeOffset? LastActivityDate { get; init; }

    [JsonPropertyName("lastTrackedModifiedDateTime")]
    public DateTimeOffset? LastTrackedModifiedDateTime { get; init; }

    [JsonPropertyName("marketSegmentID")]
    public int? MarketSegmentId { get; init; }

    [JsonPropertyName("ownerResourceID")]
    public int? OwnerResourceId { get; init; }

    [JsonPropertyName("parentCompanyID")]
    public int? ParentCompanyId { get; init; }

    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    [JsonPropertyName("postalCode")]
    public string? PostalCode { get; init; }

    [JsonPropertyName("purchaseOrderTemplateID")]
    public int? PurchaseOrderTemplateId { get; init; }

    [JsonPropertyName("quoteEmailMessageID")]
    public int? QuoteEmailMessageId { get; init; }

    [JsonPropertyName("quoteTemplateID")]
    public int? QuoteTemplateId { get; init; }

    [JsonPropertyName("sicCode")]
    public string? SicCode { get; init; }

    [JsonPropertyName("state")]
    public string? State { get; init; }

    [JsonPropertyName("stockMarket")]
    public string? StockMarket { get; init; }

    [JsonPropertyName("stockSymbol")]
    public string? StockSymbol { get; init; }

    [JsonPropertyName("surveyCompanyRating")]
    public decimal? SurveyCompanyRating { get; init; }

    [JsonPropertyName("taxID")]
    public string? TaxId { get; init; }

    [JsonPropertyName("taxRegionID")]
    public int? TaxRegionId { get; init; }

    [JsonPropertyName("territoryID")]
    public int? TerritoryId { get; init; }

    [JsonPropertyName("webAddress")]
    public string? WebAddress { get; init; }

    [JsonPropertyName("userDefinedFields")]
    public IReadOnlyList<UsualUserDefinedField>? UserDefinedFields { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalFields { get; set; }
}
