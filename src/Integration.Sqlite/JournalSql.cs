namespace Integration.Sqlite;

/// <summary>Which written entries a line's baseline follows from: the last one by date, and what was written down or verified after it.</summary>
internal static class JournalSql
{
    // The words of the index journal_written, which is used only where they stand again.
    private const string Written = "journal.line IS NOT NULL AND (journal.state = 'Verified' OR journal.accepted_value IS NOT NULL)";

    /// <summary>The ids of what counts: what is not older than what <see cref="Since"/> found for its line and kind, and what a person accepted.</summary>
    public const string Counting =
        $"""
        SELECT journal.id FROM since CROSS JOIN journal INDEXED BY journal_written ON journal.kind = since.kind AND journal.line = since.line
        WHERE ({Written}) AND (journal.id >= since.id OR journal.at > since.at OR journal.accepted_value IS NOT NULL)
        """;

    /// <summary>The table expression <c>since</c>: for each kind and line the first among its last written entry before a day and those on or after it.</summary>
    /// <param name="day">The SQL expression of the day.</param>
    public static string Since(string day) =>
        $"""
        since AS (
            SELECT kind, line, MIN(id) AS id, MIN(at) AS at FROM (
                SELECT kind, line, id, at,
                    LEAD(effective_date, 1, '9999-12-31') OVER (PARTITION BY kind, line ORDER BY effective_date, id) AS next_date
                FROM journal INDEXED BY journal_written WHERE {Written})
            WHERE next_date >= {day}
            GROUP BY kind, line)
        """;
}
