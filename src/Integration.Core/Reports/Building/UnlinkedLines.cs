using Integration.Core.Mapping;

namespace Integration.Core.Reports;

/// <summary>Finds the lines that were written to for the month and that no link bills now.</summary>
internal static class UnlinkedLines
{
    /// <summary>How many of them a sentence names.</summary>
    public const int Told = 10;

    public static IEnumerable<ContractLineId> Of(IEnumerable<Link> links, ILookup<ContractLineId, ReportedWrite> writes) =>
        writes.Select(line => line.Key).Except(links.Where(link => link.IsBilled).Select(link => link.Line!.Value));

    public static IReadOnlyList<UnlinkedLine> Of(ReportInput input) =>
    [
        .. Of(input.Links, input.Writes)
            .Select(line => new LineMonth(input, line, TimeZoneInfo.Utc))

            // Whose a line is that cannot be read, nobody knows: it may be the customer's.
            .Where(month => input.Account is null || !month.Line.IsKnown || month.Line.Value.Account == input.Account)
            .OrderBy(month => month.Id.Value, StringComparer.Ordinal)
            .Select(month => Of(input, month)),
    ];

    private static UnlinkedLine Of(ReportInput input, LineMonth month)
    {
        var prices = LinePrices.Of(input, month);
        var amounts = LineAmounts.Of(month, prices);
        return new UnlinkedLine
        {
            Line = month.Id,
            Account = month.Line.IsKnown ? month.Line.Value.Account : null,
            Contract = month.Line.IsKnown ? month.Line.Value.Contract : null,
            ContractName = month.Line.Then(known => known.ContractName),
            ServiceName = month.Line.Then(known => known.ServiceName),
            UnitsAtStart = month.UnitsAtStart,
            UnitsAtEnd = month.UnitsAtEnd,
            UnitCost = prices.UnitCost,
            UnitPrice = prices.UnitPrice,
            Currency = prices.Currency,
            PricesAreOfTheMonth = prices.AreOfTheMonth,
            Cost = amounts.Cost,
            Price = amounts.Price,
            Margin = amounts.Margin,
            Posted = input.PostedOf(month.Id),
            Writes = input.WritesOf(month.Id),
        };
    }

    public static string Describe(UnlinkedLine line)
    {
        var where = line.ContractName.TryGet(out var contract) ? $" of {contract}, account {line.Account}" : ", which the target does not show";
        return $"line {line.Line}{where} ({line.Writes.Count} {(line.Writes.Count == 1 ? "write" : "writes")})";
    }
}
