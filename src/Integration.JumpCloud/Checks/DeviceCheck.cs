using Integration.Core;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Asks JumpCloud whether devices can be read over this connection. A single organization is as good as a provider here.</summary>
internal sealed class DeviceCheck(JumpCloudClient client, ConnectionCheck connection)
{
    private static readonly JumpCloudQuery One = new() { PageSize = 1, Fields = ["_id"] };

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = (await connection.RunAsync(cancellationToken).ConfigureAwait(false)).Where(finding => finding.Code != CheckFindings.NoProvider().Code).ToList();
        if (findings.Exists(finding => finding.Severity == FindingSeverity.Blocking))
            return findings;

        return await FindFirstAsync(cancellationToken).ConfigureAwait(false) is { } unreadable ? [unreadable, .. findings] : findings;
    }

    // One organization stands for all: a right that is missing is missing everywhere, and what concerns one alone is the sync's to say.
    private async Task<Finding?> FindFirstAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in client.Organizations.ListPagesAsync(One, null, null, cancellationToken).ConfigureAwait(false))
            {
                if (page.Items is [{ Id: { } id }, ..])
                    await client.Systems.CountAsync(id, null, cancellationToken).ConfigureAwait(false);

                break;
            }

            return null;
        }
        catch (JumpCloudApiException exception)
        {
            return CheckFindings.DevicesNotReadable(exception.Message);
        }
    }
}
