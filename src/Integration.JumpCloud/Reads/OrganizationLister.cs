using System.Globalization;
using Integration.Core;
using Integration.Core.Mapping;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Lists the organizations, a hundred a request. A page that cannot be read costs no other page.</summary>
internal sealed class OrganizationLister(JumpCloudClient client)
{
    // A server that fails so often in a row is down, and is not asked for a hundred pages more.
    private const int MaxFailuresInARow = 3;

    private static readonly JumpCloudQuery Names = new() { Fields = ["id", "displayName"] };

    /// <summary>Lists every organization once, by id and name.</summary>
    /// <exception cref="JumpCloudApiException">The key is refused, JumpCloud throttles, or not one page could be read.</exception>
    public async Task<TenantSweep> ListTenantsAsync(CancellationToken cancellationToken)
    {
        var (found, incomplete) = await ListAsync(Names, cancellationToken).ConfigureAwait(false);
        return new TenantSweep
        {
            Tenants = [.. found.Select(organization => new Tenant(new TenantId(organization.Id!), organization.DisplayName ?? organization.Id!))],
            IncompleteBecause = incomplete,
        };
    }

    /// <summary>Lists every organization once.</summary>
    /// <exception cref="JumpCloudApiException">The key is refused, JumpCloud throttles, or not one page could be read.</exception>
    public async Task<(IReadOnlyList<Organization> Organizations, string? IncompleteBecause)> ListAsync(JumpCloudQuery query, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Organization>(StringComparer.Ordinal);
        long? total = null;
        var failuresInARow = 0;
        JumpCloudApiException? lastFailure = null;
        for (long skip = 0; total is not { } rows || skip < rows; skip += JumpCloudQuery.MaxPageSize)
        {
            try
            {
                var page = await ReadPageAsync(query, skip, cancellationToken).ConfigureAwait(false);
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

    private async Task<JumpCloudPage<Organization>> ReadPageAsync(JumpCloudQuery query, long skip, CancellationToken cancellationToken)
    {
        // A continuation of JumpCloud's lists is the number of rows before it.
        var continuation = skip == 0 ? null : skip.ToString(CultureInfo.InvariantCulture);
        await foreach (var page in client.Organizations.ListPagesAsync(query, continuation, null, cancellationToken).ConfigureAwait(false))
            return page;

        return new JumpCloudPage<Organization>([], null, null);
    }

    private static string? Incomplete(JumpCloudApiException? failure, long? total, int found)
    {
        if (failure is not null)
            return $"a page of organizations could not be read: {failure.Message}";

        return found < total ? $"JumpCloud counts {total} organizations and lists {found}" : null;
    }

    private static bool IsOfTheConnection(JumpCloudApiException exception) =>
        exception is JumpCloudCredentialsException or JumpCloudThrottledException || exception.RequestState == JumpCloudRequestState.NotSent;
}
