using System.Net;
using Dots.Client;
using Integration.Core;

namespace Integration.Dots.Checks;

/// <summary>Asks Dots, with as few requests as tell it, whether assets can be read from it and written to it.</summary>
internal sealed class ConnectionCheck(DotsClient client, DateTimeOffset? keyExpiresAt, TimeProvider time)
{
    // Neither is anybody's: what is asked for is only whether the question is answered.
    private const string NoAsset = "000000000000000000000000";
    private const string NoSerialNumber = "connection-check";

    /// <summary>The findings. The first answer that the connection cannot be used ends the check.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        findings.AddRange(CheckExpiry());
        try
        {
            await client.Assets.FindAsync(NoAsset, null, cancellationToken).ConfigureAwait(false);
            findings.AddRange(client.HasPartnerEndpoint
                ? await CheckPartnerAsync(cancellationToken).ConfigureAwait(false)
                : await CheckPublicAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (DotsApiException exception)
        {
            findings.Add(Explain(exception));
        }

        return [.. findings.OrderByDescending(finding => finding.Severity)];
    }

    private IEnumerable<Finding> CheckExpiry() =>
        KeyExpiry.Due(keyExpiresAt, time.GetUtcNow()) is { } expiry ? [CheckFindings.KeyExpires(expiry)] : [];

    private async Task<IEnumerable<Finding>> CheckPartnerAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.PartnerAssets.ListBySerialNumbersAsync([NoSerialNumber], null, cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false);
            return [];
        }
        catch (DotsApiException exception) when (exception.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest)
        {
            return [CheckFindings.NoPartnerAnswer(exception.Message)];
        }
    }

    private async Task<IEnumerable<Finding>> CheckPublicAsync(CancellationToken cancellationToken)
    {
        if (!client.KnowsAssetsBySerialNumber)
            return [CheckFindings.NoPartnerEndpoint(), CheckFindings.CannotLookUp()];

        await client.Assets.ListBySerialNumberAsync(NoSerialNumber, null, cancellationToken).CountAsync(cancellationToken).ConfigureAwait(false);
        return [CheckFindings.NoPartnerEndpoint()];
    }

    private static Finding Explain(DotsApiException exception) => exception switch
    {
        DotsCredentialsException => CheckFindings.KeyRefused(exception.Message),
        DotsThrottledException => CheckFindings.Throttled(exception.Message),
        _ => CheckFindings.Unreachable(exception.Message),
    };
}
