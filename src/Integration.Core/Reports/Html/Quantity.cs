using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>A number for people.</summary>
internal readonly record struct Quantity(decimal Number)
{
    public string ToString(CultureInfo culture) => Number.ToString("#,##0.####", culture);
}
