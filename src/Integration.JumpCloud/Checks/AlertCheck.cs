using Integration.Core;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Asks JumpCloud whether alerts can be read over this connection.</summary>
internal sealed class AlertCheck(JumpCloudClient client, ConnectionCheck connection)
{
    private static readonly JumpCloudQuery One = new() { PageSize = 1, Fields = ["_id"] };

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = await connection.RunAsync(cancellationToken).ConfigureAwait(false);
        if (findings.Any(finding => finding.Severity == FindingSeverity.Blocking))
            return findings;

        return await FindFirstAsync(cancellationToken).ConfigureAwait(false) is { } unreadable ? [unreadable, .. findings] : findings;
    }

    // One organization stands for all: a right that is missing is missing everywhere, and what concerns one alone is the poll's to say.
    private async Task<Finding?> FindFirstAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in client.Organizations.ListPagesAsync(One, null, null, cancellationToken).ConfigureAwait(false))
            {
                if (page.Items is [{ Id: { } id }, ..])
                    await client.Alerts.GetStatsAsync(id, null, cancellationToken).ConfigureAwait(false);

                break;
            }

            return null;
        }
        catch (JumpCloudApiException exception)
        {
            return CheckFindings.AlertsNotReadable(exception.Message);
        }
    }
}
