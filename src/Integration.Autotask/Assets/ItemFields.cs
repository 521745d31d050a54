using Autotask.Client;
using Integration.Core.Assets;

namespace Integration.Autotask.Assets;

/// <summary>Where a configuration item keeps what the engine knows by other names: the title, and fields that the tenant has added.</summary>
internal sealed class ItemFields
{
    // The vendor's metadata says 200 for the title; which field its pages show as the device's name is not documented.
    private const int TitleLength = 200;

    private readonly Dictionary<string, string> columns;
    private readonly Dictionary<string, string> names;

    private ItemFields(Dictionary<string, string> columns, IReadOnlyList<AssetTargetField> all)
    {
        this.columns = columns;
        names = columns.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
        All = all;
    }

    public IReadOnlyList<AssetTargetField> All { get; }

    /// <summary>The columns of a query that shows all of them.</summary>
    public IEnumerable<AutotaskField<ConfigurationItem>> Columns => columns.Values.Select(ConfigurationItemFields.UserDefined);

    /// <exception cref="InvalidOperationException">The tenant has not added a field that the settings name.</exception>
    public static async Task<ItemFields> ReadAsync(AutotaskClient client, IDictionary<string, string> named, CancellationToken cancellationToken)
    {
        var all = new List<AssetTargetField> { new(AssetFields.Name) { MaximumLength = TitleLength } };
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var added = named.Count == 0 ? [] : await client.ConfigurationItems.GetUserDefinedFieldsAsync(null, cancellationToken).ConfigureAwait(false);
        foreach (var (field, name) in named)
        {
            var known = added.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new InvalidOperationException(
                    $"Autotask has no user-defined field '{name}' on configuration items, which '{field}' is to be kept in. It has: {string.Join(", ", added.Select(candidate => candidate.Name))}.");
            columns[field] = known.Name!;
            all.Add(new AssetTargetField(field)
            {
                MaximumLength = known.Length > 0 ? known.Length : null,
                Choices = known.PicklistValues.Count > 0 ? [.. known.PicklistValues.Where(value => value.IsActive != false).Select(value => value.Label ?? value.Value ?? "")] : null,
            });
        }

        return new ItemFields(columns, all);
    }

    public AssetValues Values(ConfigurationItem item) => AssetValues.Of(
    [
        (AssetFields.Name, item.ReferenceTitle),
        .. item.UserDefinedFields.Where(field => field.Name is not null && names.ContainsKey(field.Name)).Select(field => (names[field.Name!], field.Value)),
    ]);

    public static string? Title(IEnumerable<AssetValue> values) => values.FirstOrDefault(value => IsTitle(value.Field)).Text;

    /// <summary>The user-defined fields among values; null for none, which sends none.</summary>
    public IReadOnlyList<UserDefinedField>? Added(IEnumerable<AssetValue> values)
    {
        UserDefinedField[] fields = [.. values.Where(value => !IsTitle(value.Field) && columns.ContainsKey(value.Field))
            .Select(value => new UserDefinedField { Name = columns[value.Field], Value = value.Text })];
        return fields.Length == 0 ? null : fields;
    }

    private static bool IsTitle(string field) => string.Equals(field, AssetFields.Name, StringComparison.OrdinalIgnoreCase);
}
