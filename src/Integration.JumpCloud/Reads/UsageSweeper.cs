using System.Globalization;
using Integration.Core;
using Integration.Core.Billing;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Reads the counts of all organizations, a hundred a request. A page that cannot be read costs no other page.</summary>
internal sealed class UsageSweeper(JumpCloudClient client, TimeProvider time)
{
    // A server that fails so often in a row is down, and is not asked for a hundred pages more.
    private const int MaxFailuresInARow = 3;

    // Organizations counted at a time, as in JumpCloud's own client.
    private const int InFlight = 8;

    // The fields that JumpCloud's own module asks for. None of them is documented.
    private static readonly JumpCloudQuery Usage = new()
    {
        Fields = ["id", "displayName", "systemsCount", "systemUsersCount", "highWaterMarkLastMonth", "entitlement"],
    };

    /// <exception cref="JumpCloudApiException">The key is refused, JumpCloud throttles, or not one page could be read.</exception>
    public async Task<UsageSweep> SweepAsync(CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        var listing = await ListAsync(cancellationToken).ConfigureAwait(false);
        var tenants = new List<TenantUsage>();
        foreach (var wave in listing.Organizations.Chunk(InFlight))
            tenants.AddRange(await Task.WhenAll(wave.Select(organization => ObserveAsync(organization, cancellationToken))).ConfigureAwait(false));

        return new UsageSweep { At = at, Tenants = tenants, IncompleteBecause = listing.IncompleteBecause };
    }

    private async Task<(IReadOnlyList<Organization> Organizations, string? IncompleteBecause)> ListAsync(CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Organization>(StringComparer.Ordinal);
        long? total = null;
        var failuresInARow = 0;
        JumpCloudApiException? lastFailure = null;
        for (long skip = 0; total is not { } rows || skip < rows; skip += JumpCloudQuery.MaxPageSize)
        {
            try
            {
                var page = await ReadPageAsync(skip, cancellationToken).ConfigureAwait(false);
                foreach (var organization in page.Items.Where(organization => organization.Id is not null))
                    found.TryAdd(organization.Id!, organization);

                total = page.Total ?? (page.Continuation is null ? skip : total);
                failuresInARow = 0;
            }
            catch (JumpCloudApiException exception) when (!IsOfTheConnection(exception))
            {
                lastFailure = exception;
                if (++failuresInARow == MaxFailuresInARow)
                    break;
            }
        }

        if (lastFailure is not null && total is null)
            throw lastFailure;

        return ([.. found.Values], Incomplete(lastFailure, total, found.Count));
    }

    private async Task<JumpCloudPage<Organization>> ReadPageAsync(long skip, CancellationToken cancellationToken)
    {
        // A continuation of JumpCloud's lists is the number of rows before it.
        var continuation = skip == 0 ? null : skip.ToString(CultureInfo.InvariantCulture);
        await foreach (var page in client.Organizations.ListPagesAsync(Usage, continuation, null, cancellationToken).ConfigureAwait(false))
            return page;

        return new JumpCloudPage<Organization>([], null, null);
    }

    private static string? Incomplete(JumpCloudApiException? failure, long? total, int found)
    {
        if (failure is not null)
            return $"a page of organizations could not be read: {failure.Message}";

        return found < total ? $"JumpCloud counts {total} organizations and lists {found}" : null;
    }

    private async Task<TenantUsage> ObserveAsync(Organization organization, CancellationToken cancellationToken) => new()
    {
        Tenant = new TenantId(organization.Id!),
        Name = organization.DisplayName ?? organization.Id!,
        Users = await CountAsync(organization.SystemUsersCount, organization, client.SystemUsers.CountAsync, cancellationToken).ConfigureAwait(false),
        Devices = await CountAsync(organization.SystemsCount, organization, client.Systems.CountAsync, cancellationToken).ConfigureAwait(false),
        LastMonthMark = (int?)organization.HighWaterMarkLastMonth,
        EntitlementPrice = organization.Entitlement?.PricePerUserSum,
    };

    // A count that is missing from the sweep, or null in it, is asked of the organization itself.
    private static async Task<Reading<int>> CountAsync(
        long? swept, Organization organization, Func<string, JumpCloudCallOptions?, CancellationToken, Task<long>> count, CancellationToken cancellationToken)
    {
        try
        {
            var found = swept ?? await count(organization.Id!, null, cancellationToken).ConfigureAwait(false);
            return found is >= 0 and <= int.MaxValue
                ? Reading.Known((int)found)
                : Reading.Unknown<int>(string.Create(CultureInfo.InvariantCulture, $"JumpCloud counts {found}, which is no count"));
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            return Reading.Unknown<int>($"the sweep has no count, and the organization could not be counted: {exception.Message}");
        }
    }

    private static bool IsOfTheConnection(JumpCloudApiException exception) =>
        exception is JumpCloudCredentialsException or JumpCloudThrottledException || exception.RequestState == JumpCloudRequestState.NotSent;
}
