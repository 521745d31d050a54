using Integration.Core;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Asks JumpCloud whether devices can be read over this connection. A single organization is as good as a provider here.</summary>
internal sealed class DeviceCheck(JumpCloudClient client, ConnectionCheck connection)
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = (await connection.RunAsync(cancellationToken).ConfigureAwait(false)).Where(finding => finding.Code != CheckFindings.NoProvider().Code).ToList();
        if (findings.Exists(finding => finding.Severity == FindingSeverity.Blocking))
            return findings;

        return await OrganizationProbe.FindWhyNotAsync(client, id => client.Systems.CountAsync(id, null, cancellationToken), cancellationToken).ConfigureAwait(false) is { } reason
            ? [CheckFindings.DevicesNotReadable(reason), .. findings]
            : findings;
    }
}
