using System.Globalization;
using System.Text.Json;
using Autotask.Client;
using Integration.Core;

namespace Integration.Autotask.Checks;

/// <summary>What the answer about the request quota tells: how much is used, and what time it is at Autotask.</summary>
/// <param name="Used">Requests of all integrations in the time frame.</param>
/// <param name="Own">Those of them that this client and those that share its budget made, as far as they know.</param>
/// <param name="Granted">Requests granted in it.</param>
/// <param name="Minutes">Its length.</param>
/// <param name="Skew">How far this machine's clock is ahead; null when the answer has no date.</param>
internal sealed record Threshold(int Used, int Own, int Granted, int Minutes, TimeSpan? Skew)
{
    // From here on Autotask delays every answer by a second.
    private const double NearlyUsed = 0.75;

    // From here on Autotask delays every answer by half a second.
    private const double HalfUsed = 0.5;

    // About here a client's own budget waits for the hour to pass.
    private const double UsedUp = 0.9;

    private static readonly TimeSpan TolerableSkew = TimeSpan.FromMinutes(2);

    private int Others => Math.Max(0, Used - Own);

    /// <summary>Whether further requests would wait for the hour to pass.</summary>
    public bool IsUsedUp => Granted > 0 && Used >= UsedUp * Granted;

    /// <exception cref="AutotaskApiException">Autotask could not be asked, or refused.</exception>
    public static async Task<Threshold> ReadAsync(AutotaskClient client, TimeProvider time, CancellationToken cancellationToken)
    {
        // Not the typed operation, because the clock stands in a header.
        var answer = await client.SendAsync(
            new AutotaskRequest { Method = HttpMethod.Get, Path = "ThresholdInformation" }, null, cancellationToken).ConfigureAwait(false);
        return new Threshold(
            Number(answer, "currentTimeframeRequestCount"),
            await client.RequestBudget.CountRequestsAsync(cancellationToken).ConfigureAwait(false),
            Number(answer, "externalRequestThreshold"),
            Number(answer, "requestThresholdTimeframe"),
            Date(answer) is { } date ? time.GetUtcNow() - date : null);
    }

    public IEnumerable<Finding> Findings()
    {
        if (Granted > 0 && Used >= NearlyUsed * Granted)
            yield return CheckFindings.QuotaNearlyUsed(Used, Others, Granted, Minutes);
        else if (Granted > 0 && Others >= HalfUsed * Granted)
            yield return CheckFindings.QuotaSharedWithOthers(Used, Others, Granted, Minutes);

        if (Skew is { } skew && skew.Duration() > TolerableSkew)
            yield return CheckFindings.ClockSkewed(skew);
    }

    private static int Number(AutotaskResponse answer, string name) =>
        answer.Body is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : 0;

    private static DateTimeOffset? Date(AutotaskResponse answer) =>
        answer.Headers.TryGetValue("Date", out var values) && DateTimeOffset.TryParse(values[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : null;
}
