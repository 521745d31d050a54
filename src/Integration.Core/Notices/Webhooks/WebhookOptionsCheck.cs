namespace Integration.Core.Notices;

/// <summary>Says what is wrong with the settings of a webhook. Names no secret.</summary>
internal static class WebhookOptionsCheck
{
    private const int MostSecrets = 4;

    public static IEnumerable<string> Of(WebhookOptions options)
    {
        const string of = "Notices:Webhook";
        if (options.Address is not { } address)
        {
            if (options.Secrets.Count > 0)
                yield return $"{of}:Secrets are set without an Address; set the address that notices are posted to, or leave both out.";

            yield break;
        }

        if (!address.IsAbsoluteUri || !IsSafe(address, options.AllowHttpOnLoopback))
            yield return $"{of}:Address is no https address; set one such as https://hooks.example.com/notices. http is taken on this machine only, with AllowHttpOnLoopback.";
        else if (address.UserInfo.Length > 0)
            yield return $"{of}:Address has a user name in it, which is not sent; notices are signed instead.";

        if (options.Secrets.Count is 0 or > MostSecrets)
            yield return $"{of}:Secrets has {options.Secrets.Count} secrets; set one to {MostSecrets} that the receiver knows.";

        if (options.Secrets.Any(secret => secret is null || secret.Trim().Length < WebhookOptions.ShortestSecret))
            yield return $"{of}:Secrets has one of less than {WebhookOptions.ShortestSecret} characters; make one with 'openssl rand -base64 32'.";

        if (string.IsNullOrWhiteSpace(options.Name))
            yield return $"{of}:Name is empty; set a name such as 'webhook'.";

        if (options.Attempts is < 1 or > 5)
            yield return $"{of}:Attempts is {options.Attempts}; set it from 1 to 5.";

        if (options.AttemptTimeout <= TimeSpan.Zero || options.AttemptTimeout > TimeSpan.FromMinutes(2))
            yield return $"{of}:AttemptTimeout is {options.AttemptTimeout}; set it above zero and to 00:02:00 at most.";

        if (options.LongestWait < TimeSpan.Zero || options.LongestWait > TimeSpan.FromMinutes(5))
            yield return $"{of}:LongestWait is {options.LongestWait}; set it from zero to 00:05:00.";
    }

    private static bool IsSafe(Uri address, bool allowHttpOnLoopback) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && allowHttpOnLoopback && address.IsLoopback);
}
