namespace Integration.Core.Notices;

/// <summary>Where notices are posted as signed JSON. Copied on use; later changes have no effect.</summary>
public sealed class WebhookOptions
{
    /// <summary>The shortest secret that is taken, in characters.</summary>
    public const int ShortestSecret = 24;

    /// <summary>Gets or sets the address that notices are posted to.</summary>
    /// <value>The default is null: no webhook. It must be https. What follows the host stands in no log and no message, because it often is a secret.</value>
    public Uri? Address { get; set; }

    /// <summary>Gets or sets the secrets that notices are signed with: one, or two while the receiver changes from the old to the new one.</summary>
    /// <value>The default is empty, which is refused where there is an address. Each has at least <see cref="ShortestSecret"/> characters; at most 4 are taken.</value>
    public IList<string> Secrets { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether http is taken where the address is this machine's own.</summary>
    /// <value>The default is false.</value>
    public bool AllowHttpOnLoopback { get; set; }

    /// <summary>Gets or sets the name by which the store keeps what is still to be delivered.</summary>
    /// <value>The default is <c>webhook</c>.</value>
    public string Name { get; set; } = "webhook";

    /// <summary>Gets or sets what is told.</summary>
    /// <value>The default tells every finding that is at least a warning, of all jobs.</value>
    public NoticeFilter Filter { get; set; } = new();

    /// <summary>Gets or sets how long one attempt may take.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets how often a notice is tried before it is left for later, 2, 4 and more seconds apart, or as <c>Retry-After</c> asks.</summary>
    /// <value>The default is 3; 1 to 5. Only no answer, 408, 429 and 5xx are tried again at once.</value>
    public int Attempts { get; set; } = 3;

    /// <summary>Gets or sets the longest <c>Retry-After</c> that is waited for at once.</summary>
    /// <value>The default is 30 seconds. A longer one is kept to, too: the notice is left for then.</value>
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);

    internal WebhookOptions Copy()
    {
        var copy = (WebhookOptions)MemberwiseClone();
        copy.Secrets = [.. Secrets];
        return copy;
    }
}
