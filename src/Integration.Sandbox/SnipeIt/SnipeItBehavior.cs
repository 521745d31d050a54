namespace Integration.Sandbox.SnipeIt;

/// <summary>What the Snipe-IT server enforces and permits. Every setting may be changed while the server runs.</summary>
public sealed class SnipeItBehavior
{
    /// <summary>Gets or sets the most rows of a page, which is also the page when none or nonsense is asked for (<c>MAX_RESULTS</c>).</summary>
    /// <value>The default is 500.</value>
    public int MaxResults { get; set; } = 500;

    /// <summary>Gets or sets how many requests a minute of the sandbox clock may have; beyond them the answer is 429 (<c>API_THROTTLE_PER_MINUTE</c>).</summary>
    /// <value>The default is 120. Null enforces nothing.</value>
    public int? ThrottlePerMinute { get; set; } = 120;

    /// <summary>Gets or sets whether replies carry <c>X-RateLimit-*</c>, and a 429 <c>Retry-After</c>, as newer versions document.</summary>
    /// <value>The default is false: version 8.1.4 sends none with a 429.</value>
    public bool SendsThrottleHeaders { get; set; }

    /// <summary>Gets or sets whether two assets that are not deleted may not share a serial number.</summary>
    /// <value>The default is false, as after an installation.</value>
    public bool RequiresUniqueSerials { get; set; }

    /// <summary>Gets or sets whether an asset that is created without a tag gets the next number.</summary>
    /// <value>The default is false: such a creation is refused.</value>
    public bool AutoIncrementsTags { get; set; }

    /// <summary>Gets or sets whether lists show archived assets among the others.</summary>
    /// <value>The default is false: only <c>status=Archived</c> and a <c>status_id</c> show them.</value>
    public bool ShowsArchivedInLists { get; set; }

    /// <summary>Gets or sets the company that the token's user belongs to, by name: other assets do not exist for the token, and what it creates belongs there.</summary>
    /// <value>The default is null: the token sees everything.</value>
    public string? TokenCompany { get; set; }

    /// <summary>Gets or sets the zone in which date-times are written, without an offset (<c>APP_TIMEZONE</c>).</summary>
    /// <value>The default is UTC.</value>
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Gets or sets whether messages are in German, as for a user who chose that language.</summary>
    /// <value>The default is false: English.</value>
    public bool IsTranslated { get; set; }

    /// <summary>Gets or sets whether the server is down for maintenance: every call is answered by 503, whose <c>messages</c> is a number.</summary>
    /// <value>The default is false.</value>
    public bool IsInMaintenance { get; set; }
}
