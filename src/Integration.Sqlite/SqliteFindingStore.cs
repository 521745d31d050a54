using Integration.Core;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteFindingStore(SqliteDatabase database) : IFindingStore
{
    public const string Columns = "id, code, severity, subject, text, fix, evidence, follows_from";

    public Task<FindingChanges> ReplaceAsync(
        string scope, IReadOnlyCollection<Finding> findings, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        database.WriteAsync(connection => Replace(connection, scope, findings, at), cancellationToken);

    public Task<IReadOnlyList<Finding>> ListOpenAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<Finding>>(
        connection =>
        [
            .. connection.Query($"SELECT {Columns} FROM finding WHERE closed_at IS NULL ORDER BY id", Read)
                .Select(row => row.Finding).OrderByDescending(finding => finding.Severity),
        ],
        cancellationToken);

    public Task<IReadOnlyList<Finding>> ListOpenAsync(IReadOnlyCollection<string> scopes, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<Finding>>(
            connection =>
            [
                .. scopes.Distinct(StringComparer.Ordinal)
                    .SelectMany(scope => connection.Query($"SELECT {Columns} FROM finding WHERE scope = $scope AND closed_at IS NULL", Read, ("$scope", scope)))
                    .OrderBy(row => row.Id).Select(row => row.Finding)
                    .DistinctBy(finding => (finding.Code, finding.Subject)).OrderByDescending(finding => finding.Severity),
            ],
            cancellationToken);

    public static (long Id, Finding Finding) Read(SqliteDataReader reader) => (reader.GetInt64(0), new Finding
    {
        Code = reader.GetString(1),
        Severity = reader.EnumAt<FindingSeverity>(2),
        Subject = reader.GetString(3),
        Text = reader.GetString(4),
        Fix = reader.FindTextAt(5),
        Evidence = reader.FindTextAt(6),
        FollowsFrom = reader.FindTextAt(7),
    });

    private static FindingChanges Replace(SqliteConnection connection, string scope, IReadOnlyCollection<Finding> findings, DateTimeOffset at)
    {
        var open = connection.Query($"SELECT {Columns} FROM finding WHERE scope = $scope AND closed_at IS NULL", Read, ("$scope", scope))
            .ToDictionary(row => (row.Finding.Code, row.Finding.Subject));
        List<Finding> opened = [];
        List<Finding> changed = [];
        foreach (var finding in findings.DistinctBy(finding => (finding.Code, finding.Subject)))
        {
            if (!open.Remove((finding.Code, finding.Subject), out var row))
            {
                Insert(connection, scope, finding, at);
                opened.Add(finding);
            }
            else if (row.Finding != finding)
            {
                Update(connection, row.Id, finding);
                if (row.Finding.Severity != finding.Severity || row.Finding.Text != finding.Text)
                    changed.Add(finding);
            }
        }

        foreach (var (id, _) in open.Values)
            connection.Execute("UPDATE finding SET closed_at = $at WHERE id = $id", ("$at", Sql.Instant(at)), ("$id", id));

        return new FindingChanges(opened, changed, [.. open.Values.Select(row => row.Finding)]);
    }

    private static void Insert(SqliteConnection connection, string scope, Finding finding, DateTimeOffset at) => connection.Execute(
        """
        INSERT INTO finding (scope, code, subject, severity, text, fix, evidence, follows_from, opened_at)
        VALUES ($scope, $code, $subject, $severity, $text, $fix, $evidence, $followsFrom, $at)
        """,
        ("$scope", scope), ("$code", finding.Code), ("$subject", finding.Subject), ("$severity", finding.Severity.ToString()), ("$text", finding.Text),
        ("$fix", finding.Fix), ("$evidence", finding.Evidence), ("$followsFrom", finding.FollowsFrom), ("$at", Sql.Instant(at)));

    private static void Update(SqliteConnection connection, long id, Finding finding) => connection.Execute(
        "UPDATE finding SET severity = $severity, text = $text, fix = $fix, evidence = $evidence, follows_from = $followsFrom WHERE id = $id",
        ("$severity", finding.Severity.ToString()), ("$text", finding.Text), ("$fix", finding.Fix), ("$evidence", finding.Evidence),
        ("$followsFrom", finding.FollowsFrom), ("$id", id));
}
