namespace Integration.Core.Assets;

/// <summary>A plan as a CSV file (RFC 4180) for whoever may write what the connection may not, such as a vendor's support.</summary>
/// <remarks>No cell of it is taken for a formula by a spreadsheet: one that would be begins with an apostrophe.</remarks>
public static class AssetPlanCsv
{
    private static readonly string[] Columns = ["Action", "Tenant", "Device", "Asset", "Serial number", "Key", "Name"];

    /// <summary>Writes a row for each change: what it creates or updates, and the values to set, a column for each field. What stays as it is, is empty.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to write; it is left open.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all is written.</returns>
    public static async Task WriteAsync(AssetPlan plan, TextWriter writer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        string[] fields = [.. plan.Changes.SelectMany(FieldsOf).Select(value => value.Field).Distinct(StringComparer.OrdinalIgnoreCase).Where(IsNoColumn)];
        await WriteRowAsync(writer, [.. Columns, .. fields], cancellationToken).ConfigureAwait(false);
        foreach (var change in plan.Changes)
        {
            var values = AssetValues.Of([.. FieldsOf(change)]);
            await WriteRowAsync(writer, [.. BeginningOf(change, values), .. fields.Select(field => values[field])], cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task WriteRowAsync(TextWriter writer, IEnumerable<string?> cells, CancellationToken cancellationToken) =>
        writer.WriteAsync(CsvText.Row(cells).AsMemory(), cancellationToken);

    private static IEnumerable<string?> BeginningOf(AssetChange change, AssetValues values) => change switch
    {
        CreateAsset { Draft: var draft } =>
            ["create", $"{change.Device.Tenant}", $"{change.Device.Id}", null, draft.SerialNumber, draft.Key, draft.Name],
        UpdateAsset { Update: var update } =>
            ["update", $"{change.Device.Tenant}", $"{change.Device.Id}", $"{update.Asset}", null, null, values[AssetFields.Name]],
        _ => throw new ArgumentException($"A {change.GetType().Name} has no row.", nameof(change)),
    };

    private static IEnumerable<(string Field, string? Text)> FieldsOf(AssetChange change) => change switch
    {
        CreateAsset create => create.Draft.Values.All.Select(value => (value.Field, (string?)value.Text)),
        UpdateAsset update => update.Update.Fields.Select(field => (field.Field, (string?)field.After)),
        _ => [],
    };

    private static bool IsNoColumn(string field) => !string.Equals(field, AssetFields.Name, StringComparison.OrdinalIgnoreCase);
}
