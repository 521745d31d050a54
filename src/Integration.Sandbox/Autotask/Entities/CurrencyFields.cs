namespace Integration.Sandbox.Autotask.Entities;

/// <summary>The wire fields of Currencies: name, type, flags (R required, P picklist, C not updatable), longest text.</summary>
internal static class CurrencyFields
{
    public const string Text = """
        id                      int64
        currencyNegativeFormat  string
        currencyPositiveFormat  string
        description             string
        displaySymbol           int32
        exchangeRate            double
        isActive                bool
        isInternalCurrency      bool
        lastModifiedDateTime    datetime
        name                    string
        updateResourceId        int32
        """;
}
