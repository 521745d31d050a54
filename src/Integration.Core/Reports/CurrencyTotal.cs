namespace Integration.Core.Reports;

/// <summary>The amounts of lines of one currency, added. An amount that is not known of a line is left out, and the line counted.</summary>
public sealed record CurrencyTotal
{
    /// <summary>Gets the currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Gets the number of lines.</summary>
    public required int Lines { get; init; }

    /// <summary>Gets the sum of the costs that are known; Unknown when none is.</summary>
    public required Reading<decimal> Cost { get; init; }

    /// <summary>Gets the number of lines whose cost is not known and not in <see cref="Cost"/>.</summary>
    public required int LinesWithoutCost { get; init; }

    /// <summary>Gets the sum of the prices that are known; Unknown when none is.</summary>
    public required Reading<decimal> Price { get; init; }

    /// <summary>Gets the number of lines whose price is not known and not in <see cref="Price"/>.</summary>
    public required int LinesWithoutPrice { get; init; }

    /// <summary>Gets the sum of the margins; Unknown when the cost or the price of any line is.</summary>
    public required Reading<decimal> Margin { get; init; }

    /// <summary>Gets the sum of what is known to be unbilled; Unknown when it is of no line.</summary>
    public required Reading<decimal> Unbilled { get; init; }

    /// <summary>Gets the number of lines of which is not known what is unbilled, and that are not in <see cref="Unbilled"/>.</summary>
    public required int LinesWithoutUnbilled { get; init; }
}
