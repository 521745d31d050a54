using System.Net;
using Integration.Core;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Asks JumpCloud whether this connection can be billed from: beyond the key, whether it may see who else writes to contracts.</summary>
internal sealed class UsageCheck(JumpCloudClient client, ConnectionCheck connection, ProviderLocator provider)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = await connection.RunAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Blocking))
            return findings;

        return await FindHiddenAsync(cancellationToken).ConfigureAwait(false) is not { } hidden ? findings
            : findings.Any(finding => finding.Code == CheckFindings.RoleCode) ? [hidden with { FollowsFrom = CheckFindings.RoleCode }, .. findings]
            : [hidden, .. findings];
    }

    // Any other failure concerns one reading, and the night that makes it says so.
    private async Task<Finding?> FindHiddenAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await provider.FindAsync(cancellationToken).ConfigureAwait(false) is { } id)
                await client.ProviderIntegrations.CountAsync(id, null, cancellationToken).ConfigureAwait(false);

            return null;
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        {
            return CheckFindings.IntegrationsHidden(exception.Message);
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode is not null)
        {
            return null;
        }
    }
}
