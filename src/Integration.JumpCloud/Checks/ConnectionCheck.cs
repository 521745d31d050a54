using System.Net;
using Integration.Core;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Asks JumpCloud, with as few requests as tell it, whether this connection can be billed from.</summary>
internal sealed class ConnectionCheck(JumpCloudClient client, KeyProbe probe, ProviderLocator provider, TimeProvider time)
{
    private static readonly TimeSpan TolerableSkew = TimeSpan.FromMinutes(2);

    private readonly AdministratorCheck administrators = new(client, time);

    /// <summary>The findings. The first answer that the connection cannot be used ends the check.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        try
        {
            var clock = await probe.RunAsync(cancellationToken).ConfigureAwait(false);
            if (clock is { } date && (time.GetUtcNow() - date).Duration() > TolerableSkew)
                findings.Add(CheckFindings.ClockSkewed(time.GetUtcNow() - date));

            findings.AddRange(await CheckProviderAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (JumpCloudCredentialsException exception)
        {
            findings.Add(CheckFindings.KeyRefused(exception.Message));
        }
        catch (JumpCloudApiException exception)
        {
            findings.Add(CheckFindings.Unreachable(exception.Message));
        }

        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    private async Task<IEnumerable<Finding>> CheckProviderAsync(CancellationToken cancellationToken)
    {
        if (await provider.FindAsync(cancellationToken).ConfigureAwait(false) is not { } id)
            return [CheckFindings.NoProvider()];

        try
        {
            await client.Providers.GetAsync(id, null, cancellationToken).ConfigureAwait(false);
            return await administrators.RunAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest)
        {
            return [CheckFindings.ProviderUnknown(id, exception.Message)];
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized)
        {
            return [CheckFindings.ProviderNotReadable(id, exception.Message)];
        }
    }
}
