using System.Globalization;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Asks for as little as tells whether JumpCloud takes the key.</summary>
internal sealed class KeyProbe(JumpCloudClient client)
{
    private static readonly JumpCloudRequest OneOrganization = new() { Method = HttpMethod.Get, Path = "api/organizations?limit=1&sort=_id&fields=_id" };

    /// <summary>JumpCloud's clock; null when the answer has no date.</summary>
    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud could not be asked.</exception>
    public async Task<DateTimeOffset?> RunAsync(CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(OneOrganization, null, cancellationToken).ConfigureAwait(false);
        return answer.Headers.TryGetValue("Date", out var values) &&
            DateTimeOffset.TryParse(values[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
    }

    /// <summary>Why a call for one organization or one part of the provider failed.</summary>
    /// <exception cref="JumpCloudApiException">It is the connection that failed: JumpCloud answers 401 also where only one organization is out of reach.</exception>
    public async Task<string> ExplainAsync(JumpCloudApiException exception, CancellationToken cancellationToken)
    {
        if (exception is JumpCloudCredentialsException)
            await RunAsync(cancellationToken).ConfigureAwait(false);

        return exception.Message;
    }
}
