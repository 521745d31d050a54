namespace Shared.Http;

/// <summary>What is wrong with the limits of one connection, in words that name the option.</summary>
internal static class LimitProblems
{
    /// <summary>More retries than this would outlast any total timeout.</summary>
    private const int MaxRetries = 20;

    /// <summary>A pooled array doubles while a body is read, and must stay below the longest there is.</summary>
    private const int MaxResponseBytes = 512 * 1024 * 1024;

    /// <param name="settings">The limits; their retries as if retrying were on.</param>
    /// <param name="permitTimeout">What the client calls the permit's timeout.</param>
    public static IEnumerable<string> Of(PipelineSettings settings, string permitTimeout)
    {
        foreach (var (option, value) in new[] { ("TotalTimeout", settings.TotalTimeout), ("AttemptTimeout", settings.AttemptTimeout), (permitTimeout, settings.PermitTimeout) })
        {
            if (!IsTimer(value) || value == TimeSpan.Zero)
                yield return $"{option} must be more than zero and less than 24 days, and is {value}.";
        }

        if (settings.AttemptTimeout > settings.TotalTimeout)
            yield return $"AttemptTimeout ({settings.AttemptTimeout}) must not be longer than TotalTimeout ({settings.TotalTimeout}).";
        if (settings.MaxRetries is < 0 or > MaxRetries)
            yield return $"Retry:MaxRetries must be 0 to {MaxRetries}, and is {settings.MaxRetries}. Set Retry:Enabled to false for none.";
        if (settings.RetryDelay < TimeSpan.Zero || settings.RetryDelay > settings.MaxRetryDelay)
            yield return $"Retry:Delay ({settings.RetryDelay}) must not be negative nor above Retry:MaxDelay ({settings.MaxRetryDelay}).";
        if (!IsTimer(settings.MaxRetryDelay))
            yield return $"Retry:MaxDelay must not be negative and less than 24 days, and is {settings.MaxRetryDelay}.";
        if (settings.MaxResponseBytes is < 1 or > MaxResponseBytes)
            yield return $"MaxResponseBytes must be 1 to {MaxResponseBytes}, and is {settings.MaxResponseBytes}.";
    }

    // Infinite is negative, and refused: a call without an end holds its permit for ever.
    private static bool IsTimer(TimeSpan value) => value >= TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue;
}
