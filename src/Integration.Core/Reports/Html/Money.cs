using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>An amount for people, its currency behind it. The cost of one unit may have more than two decimal places.</summary>
internal readonly record struct Money(Reading<decimal> Amount, string? Currency)
{
    public static Money Of(Reading<decimal> amount, Reading<string> currency) => new(amount, currency.IsKnown ? currency.Value : null);

    /// <summary>The amount; nothing when it is not known.</summary>
    public string ToString(CultureInfo culture) =>
        Amount.TryGet(out var amount) ? $"{amount.ToString("#,##0.00####", culture)} {Currency ?? "(currency unknown)"}" : "";
}
