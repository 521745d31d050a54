using Integration.SnipeIt.Calls;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Creating;

/// <summary>What assets refer to, as it was at one time.</summary>
internal sealed record Catalog(
    IReadOnlyList<AssetModel> Models,
    IReadOnlyList<StatusLabel> StatusLabels,
    IReadOnlyList<Reference> Manufacturers,
    IReadOnlyList<Reference> Categories,
    IReadOnlyList<Reference> Companies,
    IReadOnlyList<Fieldset> Fieldsets)
{
    public static async Task<Catalog> ReadAsync(SnipeItClient client, CancellationToken cancellationToken = default) => new(
        await client.ListModelsAsync(cancellationToken).ConfigureAwait(false),
        await client.ListStatusLabelsAsync(cancellationToken).ConfigureAwait(false),
        await client.ListManufacturersAsync(cancellationToken).ConfigureAwait(false),
        await client.ListCategoriesAsync(cancellationToken).ConfigureAwait(false),
        await client.ListCompaniesAsync(cancellationToken).ConfigureAwait(false),
        await client.ListFieldsetsAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Whether assets of a model have a custom field.</summary>
    public bool Has(long modelId, string column) =>
        Models.FirstOrDefault(model => model.Id == modelId)?.Fieldset is { } fieldset
        && Fieldsets.FirstOrDefault(candidate => candidate.Id == fieldset.Id)?.Fields.Any(field => field.Column == column) == true;
}
