using Integration.SnipeIt.Calls;

namespace Integration.SnipeIt.Creating;

/// <summary>What the settings mean in the installation, as it was at one time.</summary>
internal sealed class Installation
{
    private Installation(SnipeItOptions options, Catalog catalog)
    {
        Catalog = catalog;

        // What is created without a status label is nothing, and the rest of these settings was not looked up.
        Rules = new CreateRules(string.IsNullOrWhiteSpace(options.Create.Status) ? new SnipeItCreateOptions() : options.Create, catalog);
        Fields = new CustomFields(options, catalog.Fieldsets);
        Companies = new CompanyMap(options.Companies, catalog.Companies);
    }

    public Catalog Catalog { get; }

    public CreateRules Rules { get; }

    public CustomFields Fields { get; }

    public CompanyMap Companies { get; }

    /// <summary>What is named in the settings and not to be found, or not alone, each as a sentence that names the setting.</summary>
    public IEnumerable<string> Problems => [.. Fields.Problems, .. Companies.Problems, .. Rules.Problems];

    /// <exception cref="SnipeItApiException">It could not be read.</exception>
    public static async Task<Installation> ReadAsync(SnipeItClient client, SnipeItOptions options, CancellationToken cancellationToken) =>
        new(options, await Catalog.ReadAsync(client, options, cancellationToken).ConfigureAwait(false));
}
