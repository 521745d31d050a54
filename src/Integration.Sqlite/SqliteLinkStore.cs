using Integration.Core;
using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Storage;
using Microsoft.Data.Sqlite;

namespace Integration.Sqlite;

internal sealed class SqliteLinkStore(SqliteDatabase database) : ILinkStore
{
    public Task<IReadOnlyList<Link>> ListAsync(CancellationToken cancellationToken = default) => database.ReadAsync<IReadOnlyList<Link>>(
        connection =>
        {
            // Few policies serve many links, so each is read once.
            var policies = new Dictionary<string, BillingPolicy>(StringComparer.Ordinal);
            return connection.Query(
                """
                SELECT tenant, product, tenant_name, account, account_name, contract, contract_name, line, service_name, policy, excluded, live_since
                FROM link ORDER BY tenant, product
                """,
                reader => Read(reader, policies));
        },
        cancellationToken);

    public Task SaveAsync(IReadOnlyCollection<Link> links, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection =>
        {
            using var insert = connection.Prepare(
                """
                INSERT OR REPLACE INTO link
                    (tenant, product, tenant_name, account, account_name, contract, contract_name, line, service_name, policy, summed, excluded, live_since)
                VALUES (
                    $tenant, $product, $tenantName, $account, $accountName, $contract, $contractName, $line, $serviceName, $policy, $summed, $excluded,
                    $liveSince)
                """,
                "$tenant", "$product", "$tenantName", "$account", "$accountName", "$contract", "$contractName", "$line", "$serviceName", "$policy", "$summed",
                "$excluded", "$liveSince");
            foreach (var link in links)
            {
                RefuseWithoutAccount(link);
                insert.Run(
                    link.Tenant.Value, link.Product, link.TenantName, link.Account?.Value, link.AccountName, link.Contract?.Value, link.ContractName,
                    link.Line?.Value, link.ServiceName, StoredJson.Write(link.Policy), link.Policy.Summed, link.ExcludedBecause,
                    Sql.Instant(link.LiveSince));
            }

            RefuseSharedLines(connection);
        },
        cancellationToken);

    public Task RemoveAsync(IReadOnlyCollection<LinkKey> links, CancellationToken cancellationToken = default) => database.WriteAsync(
        connection =>
        {
            using var delete = connection.Prepare("DELETE FROM link WHERE tenant = $tenant AND product = $product", "$tenant", "$product");
            foreach (var (tenant, product) in links)
                delete.Run(tenant.Value, product);
        },
        cancellationToken);

    private static void RefuseWithoutAccount(Link link)
    {
        if (link is { Account: null, ExcludedBecause: null } or { Account: null, Line: not null })
        {
            throw new InvalidOperationException(
                $"The link of tenant {link.Tenant} for {link.Product} has no account. Only an excluded link without a contract line may have none.");
        }
    }

    private static void RefuseSharedLines(SqliteConnection connection)
    {
        var shared = connection.Query(
            "SELECT line FROM link WHERE line IS NOT NULL GROUP BY line HAVING COUNT(*) > 1 AND MIN(summed) = 0 LIMIT 1", reader => reader.GetString(0));
        if (shared is [var line])
        {
            throw new InvalidOperationException(
                $"Two links share contract line {line}, and not all of them are summed. Give each its own line, or set Summed in the policy of all of them.");
        }
    }

    private static Link Read(SqliteDataReader reader, Dictionary<string, BillingPolicy> policies)
    {
        var json = reader.GetString(9);
        if (!policies.TryGetValue(json, out var policy))
            policies[json] = policy = StoredJson.ReadPolicy(json);

        return new Link
        {
            Tenant = new TenantId(reader.GetString(0)),
            Product = reader.GetString(1),
            TenantName = reader.GetString(2),
            Account = reader.FindTextAt(3) is { } account ? new AccountId(account) : null,
            AccountName = reader.FindTextAt(4),
            Contract = reader.FindTextAt(5) is { } contract ? new ContractId(contract) : null,
            ContractName = reader.FindTextAt(6),
            Line = reader.FindTextAt(7) is { } line ? new ContractLineId(line) : null,
            ServiceName = reader.FindTextAt(8),
            Policy = policy,
            ExcludedBecause = reader.FindTextAt(10),
            LiveSince = reader.FindInstantAt(11),
        };
    }
}
