using System.Collections.Frozen;
using System.Globalization;

namespace Integration.Core.Mapping;

/// <summary>Finds the domain in what people write into a field for one, and leaves out those that many share.</summary>
internal static class WebDomain
{
    private static readonly FrozenSet<string> Shared = new[]
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "msn.com", "yahoo.com", "yahoo.co.uk", "yahoo.de", "ymail.com", "aol.com",
        "icloud.com", "me.com", "mac.com", "mail.com", "proton.me", "protonmail.com", "zoho.com", "yandex.com", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "cox.net",
        "btinternet.com", "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "freenet.de", "arcor.de", "bluewin.ch", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "libero.it",
        "facebook.com", "fb.com", "linkedin.com", "instagram.com", "twitter.com", "x.com", "youtube.com", "xing.com", "yelp.com", "google.com", "goo.gl", "g.page", "business.site",
        "wordpress.com", "wixsite.com", "wix.com", "weebly.com", "squarespace.com", "webflow.io", "jimdo.com", "jimdosite.com", "jimdofree.com", "blogspot.com", "github.io",
        "godaddysites.com", "shopify.com", "myshopify.com", "etsy.com", "ebay.com", "linktr.ee", "sharepoint.com", "azurewebsites.net", "example.com", "example.org", "localhost",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true };

    /// <summary>The parts of a text that names one domain or several.</summary>
    public static string[] All(string text) => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The host without <c>www</c>, in ASCII; null when the text is none.</summary>
    public static string? Find(string text)
    {
        var host = text.Trim();
        if (host.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme)
            host = host[(scheme + 3)..];

        host = host.Split('/', '?', '#')[0];
        host = host[(host.LastIndexOf('@') + 1)..].Split(':')[0].TrimEnd('.');
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host = host[4..];

        try
        {
            return host.Contains('.', StringComparison.Ordinal) && !host.All(letter => char.IsAsciiDigit(letter) || letter == '.')
                ? Names.GetAscii(host.ToLowerInvariant())
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Tells whether a domain, or one above it, is shared by many.</summary>
    public static bool IsShared(string domain, IReadOnlyCollection<string> ignored)
    {
        for (var part = domain; ; part = part[(part.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (Shared.Contains(part) || ignored.Contains(part))
                return true;

            if (!part.Contains('.', StringComparison.Ordinal))
                return false;
        }
    }
}
