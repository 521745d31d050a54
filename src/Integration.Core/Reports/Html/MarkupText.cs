using System.Globalization;
using System.Runtime.CompilerServices;

namespace Integration.Core.Reports;

/// <summary>Markup with holes. A bare number is a coordinate or part of an id; figures for people are <see cref="Quantity"/> and <see cref="Money"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupText
{
    private readonly Markup markup;

    public MarkupText(int literalLength, int formattedCount, Markup markup)
    {
        _ = literalLength + formattedCount;
        this.markup = markup;
    }

    public void AppendLiteral(string literal) => markup.Text.Append(literal);

    public void AppendFormatted(string? text) => HtmlText.Append(markup.Text, text);

    public void AppendFormatted(int number) => markup.Text.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(decimal number) => markup.Text.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

    public void AppendFormatted(DateOnly day) => markup.Text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}");

    /// <summary>A name that somebody else chose: isolated, so that its direction is its own.</summary>
    public void AppendFormatted(Name name)
    {
        AppendLiteral("<bdi>");
        AppendFormatted(name.Text);
        AppendLiteral("</bdi>");
    }

    public void AppendFormatted(Quantity quantity) => AppendFormatted(quantity.ToString(markup.Culture));

    public void AppendFormatted(Money money) => AppendReading(money.Amount, money.ToString(markup.Culture));

    public void AppendFormatted(Reading<int> reading) => AppendReading(reading, reading.IsKnown ? new Quantity(reading.Value).ToString(markup.Culture) : "");

    public void AppendFormatted(Reading<decimal> reading) => AppendReading(reading, reading.IsKnown ? new Quantity(reading.Value).ToString(markup.Culture) : "");

    public void AppendFormatted(Reading<string> reading)
    {
        if (reading.TryGet(out var name))
            AppendFormatted(new Name(name));
        else
            AppendReading(reading, "");
    }

    private void AppendReading<T>(Reading<T> reading, string known)
    {
        if (reading.IsKnown)
        {
            AppendFormatted(known);
            return;
        }

        AppendLiteral("<em>unknown</em> <small>");
        AppendFormatted(reading.Reason);
        AppendLiteral("</small>");
    }
}
