using System.Net;
using Integration.Core;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud.Checks;

/// <summary>Asks JumpCloud, with as few requests as tell it, whether this connection can be billed from.</summary>
internal sealed class ConnectionCheck(JumpCloudClient client, KeyProbe probe, ProviderLocator provider, TimeProvider time)
{
    private static readonly TimeSpan TolerableSkew = TimeSpan.FromMinutes(2);

    // A new finding opens at each, so that a person is told again.
    private static readonly int[] WarningDays = [1, 7, 14, 30];

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
            return await CheckKeyExpiryAsync(id, cancellationToken).ConfigureAwait(false);
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

    private async Task<IEnumerable<Finding>> CheckKeyExpiryAsync(string providerId, CancellationToken cancellationToken)
    {
        var self = await FindSelfAsync(cancellationToken).ConfigureAwait(false);
        var administrators = new List<Administrator>();
        await foreach (var administrator in client.ProviderAdministrators.ListAsync(providerId, null, null, cancellationToken).ConfigureAwait(false))
            administrators.Add(administrator);

        var own = administrators.Find(administrator => administrator.Id == self);
        var candidates = own is null ? administrators : [own];
        var now = time.GetUtcNow();
        var next = candidates.Select(candidate => candidate.ApiKeyHash?.ExpireAt).Where(expiry => expiry > now).Min();
        return next is { } at && WarningDays.Cast<int?>().FirstOrDefault(days => at - now <= TimeSpan.FromDays(days!.Value)) is { } threshold
            ? [CheckFindings.KeyExpires(at - now, threshold, at, own is not null)]
            : [];
    }

    // The route is undocumented and only helps to name the right key.
    private async Task<string?> FindSelfAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await client.Users.GetSelfAsync(null, cancellationToken).ConfigureAwait(false)).Id;
        }
        catch (JumpCloudApiException exception) when (exception.StatusCode is not null)
        {
            return null;
        }
    }
}
