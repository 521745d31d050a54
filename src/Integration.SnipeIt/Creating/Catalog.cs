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
    /// <summary>Reads as much of it as the settings name, each in one list.</summary>
    public static async Task<Catalog> ReadAsync(SnipeItClient client, SnipeItOptions options, CancellationToken cancellationToken = default)
    {
        var creates = !string.IsNullOrWhiteSpace(options.Create.Status);
        return new(
            await ReadIfAsync(creates, client.ListModelsAsync).ConfigureAwait(false),
            await ReadIfAsync(creates, client.ListStatusLabelsAsync).ConfigureAwait(false),
            await ReadIfAsync(creates && options.Create.CreatesModels, client.ListManufacturersAsync).ConfigureAwait(false),
            await ReadIfAsync(creates && options.Create.CreatesModels, client.ListCategoriesAsync).ConfigureAwait(false),
            await ReadIfAsync(options.Companies.Count > 0 || (creates && options.Create.Company is not null), client.ListCompaniesAsync).ConfigureAwait(false),
            await ReadIfAsync(options.Fields.Count > 0 || options.KeyField is not null || (creates && options.Create.Fieldset is not null), client.ListFieldsetsAsync).ConfigureAwait(false));

        async Task<IReadOnlyList<TRow>> ReadIfAsync<TRow>(bool isNeeded, Func<CancellationToken, Task<IReadOnlyList<TRow>>> read) =>
            isNeeded ? await read(cancellationToken).ConfigureAwait(false) : [];
    }

    /// <summary>Whether assets of a model have a custom field.</summary>
    public bool Has(long modelId, string column) => FieldsetHas(Models.FirstOrDefault(model => model.Id == modelId)?.Fieldset?.Id, column);

    /// <summary>Whether a fieldset, null for none, holds a custom field.</summary>
    public bool FieldsetHas(long? fieldsetId, string column) =>
        Fieldsets.FirstOrDefault(candidate => candidate.Id == fieldsetId)?.Fields.Any(field => field.Column == column) == true;
}
