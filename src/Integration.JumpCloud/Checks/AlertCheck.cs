using Integration.Core;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Asks JumpCloud whether alerts can be read over this connection.</summary>
internal sealed class AlertCheck(JumpCloudClient client, ConnectionCheck connection)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = await connection.RunAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Blocking))
            return findings;

        return await OrganizationProbe.FindWhyNotAsync(client, id => client.Alerts.GetStatsAsync(id, null, cancellationToken), cancellationToken).ConfigureAwait(false) is { } reason
            ? [CheckFindings.AlertsNotReadable(reason), .. findings]
            : findings;
    }
}
