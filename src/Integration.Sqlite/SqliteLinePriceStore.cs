using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteLinePriceStore(SqliteDatabase database) : ILinePriceStore
{
    public Task SaveAsync(IReadOnlyCollection<LinePrice> prices, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => Insert(connection, prices), cancellationToken);

    public Task<IReadOnlyDictionary<ContractLineId, LinePrice>> ListAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyDictionary<ContractLineId, LinePrice>>(
            connection => connection.Query(
                """
                SELECT line, at, unit_cost, unit_price, currency, period_months FROM line_price AS price
                WHERE at = (SELECT MAX(at) FROM line_price WHERE line = price.line AND at < $before)
                """,
                Read,
                ("$before", Sql.Instant(before))).ToDictionary(price => price.Line),
            cancellationToken);

    // A line that was read again as it was costs one look at its latest row.
    private static void Insert(SqliteConnection connection, IReadOnlyCollection<LinePrice> prices)
    {
        using var insert = connection.Prepare(
            """
            INSERT OR IGNORE INTO line_price (line, at, unit_cost, unit_price, currency, period_months)
            SELECT $line, $at, $cost, $price, $currency, $months
            WHERE NOT EXISTS (
                SELECT 1 FROM line_price
                WHERE line = $line AND at = (SELECT MAX(at) FROM line_price WHERE line = $line)
                    AND unit_cost IS $cost AND unit_price IS $price AND currency IS $currency AND period_months = $months)
            """,
            "$line", "$at", "$cost", "$price", "$currency", "$months");
        foreach (var price in prices)
            insert.Run(price.Line.Value, Sql.Instant(price.SeenAt), Number(price.UnitCost), Number(price.UnitPrice), price.Currency, price.PeriodMonths);
    }

    // 10 and 10.00 are one price.
    private static object? Number(decimal? value) => value is { } known ? Sql.Number(known / 1.0000000000000000000000000000m) : null;

    private static LinePrice Read(SqliteDataReader reader) => new(
        new ContractLineId(reader.GetString(0)),
        reader.InstantAt(1),
        reader.IsDBNull(2) ? null : reader.NumberAt(2),
        reader.IsDBNull(3) ? null : reader.NumberAt(3),
        reader.FindTextAt(4),
        reader.GetInt32(5));
}
