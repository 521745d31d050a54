using Integration.Core;

namespace Integration.Sqlite;

/// <summary>Gives integrations an embedded store.</summary>
public static class SqliteIntegrationBuilderExtensions
{
    /// <summary>Keeps the integration's store in one SQLite file. Each integration has a file of its own.</summary>
    /// <param name="builder">The integration.</param>
    /// <param name="path">The file. It is created when it does not exist; its folder must exist.</param>
    /// <returns>The builder.</returns>
    public static IntegrationBuilder UseSqlite(this IntegrationBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.UseStore(_ => new SqliteSyncStore(path));
    }
}
