using System.Globalization;
using Integration.Core;
using Integration.Core.Billing;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Reads the counts of all organizations, a hundred a request.</summary>
internal sealed class UsageSweeper(JumpCloudClient client, OrganizationLister organizations, TimeProvider time)
{
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
        var listing = await organizations.ListAsync(Usage, cancellationToken).ConfigureAwait(false);
        var tenants = new List<TenantUsage>();
        foreach (var wave in listing.Organizations.Chunk(InFlight))
            tenants.AddRange(await Task.WhenAll(wave.Select(organization => ObserveAsync(organization, cancellationToken))).ConfigureAwait(false));

        return new UsageSweep { At = at, Tenants = tenants, IncompleteBecause = listing.IncompleteBecause };
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
}
