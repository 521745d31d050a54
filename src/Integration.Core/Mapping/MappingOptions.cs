namespace Integration.Core.Mapping;

/// <summary>How suggestions are made, which account a tenant is.</summary>
public sealed class MappingOptions
{
    /// <summary>Gets or sets the domains of tenants, for sources that do not tell them: a tenant's id or name, and its domain or several with commas between.</summary>
    /// <value>The default is empty. A name that several tenants have is not used.</value>
    public IDictionary<string, string> TenantDomains { get; set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets or sets the path of a CSV file with the columns <c>tenant</c> and <c>domain</c>, whose rows are added to <see cref="TenantDomains"/> when the settings are read.</summary>
    /// <value>The default is null: no file. Other columns are left alone; a tenant may have several rows. A file that cannot be read is refused at start.</value>
    public string? TenantDomainsFile { get; set; }

    /// <summary>Gets or sets domains that say nothing about whose they are, such as your own. Their subdomains say nothing either.</summary>
    /// <value>The default is empty. Free mail and the well-known sites that many share are left out in any case.</value>
    public IList<string> IgnoredDomains { get; set; } = [];

    /// <summary>Gets or sets the number of accounts that are suggested for a tenant at most.</summary>
    /// <value>The default is 5. Must be at least 1.</value>
    public int MaximumSuggestions { get; set; } = 5;

    /// <summary>Gets or sets the similarity below which a name is not suggested.</summary>
    /// <value>The default is 0.4. From 0 to 1.</value>
    public double MinimumSimilarity { get; set; } = 0.4;

    /// <summary>Gets or sets a value indicating whether a name without legal form is safely the same as one with: Contoso and Contoso, Inc.</summary>
    /// <value>The default is false: the pair is suggested first, and a person accepts it. Names with different legal forms are never safe.</value>
    public bool IgnoreMissingLegalForms { get; set; }
}
