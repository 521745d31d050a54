using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Creating;

/// <summary>Which custom field of the installation keeps which of our fields.</summary>
internal sealed class CustomFields
{
    private readonly List<string> problems = [];
    private readonly Dictionary<string, CustomField> byName = new(StringComparer.OrdinalIgnoreCase);

    public CustomFields(SnipeItOptions options, IEnumerable<Fieldset> fieldsets)
    {
        var fields = fieldsets.SelectMany(fieldset => fieldset.Fields).DistinctBy(field => field.Column, StringComparer.Ordinal).ToList();
        foreach (var (name, custom) in options.Fields)
        {
            if (Find($"Fields:{name}", custom, fields) is { } field)
                byName[name] = field;
        }

        Key = Find("KeyField", options.KeyField, fields);
        foreach (var group in byName.GroupBy(pair => pair.Value.Column, StringComparer.Ordinal).Where(group => group.Count() > 1 || group.Key == Key?.Column))
            problems.Add($"Fields and KeyField give '{group.First().Value.Name}' ({group.Key}) to more than one.");
    }

    /// <summary>What is named in the settings and not to be found, or not alone, each as a sentence that names the setting.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Our fields, by name.</summary>
    public IReadOnlyDictionary<string, CustomField> ByName => byName;

    /// <summary>The field that keeps the key of an asset; null when none is set.</summary>
    public CustomField? Key { get; }

    /// <summary>The columns to be read of each asset.</summary>
    public IReadOnlyList<string> Columns => field ??= [.. byName.Values.Select(custom => custom.Column), .. Key is null ? [] : new[] { Key.Column }];

    private CustomField? Find(string setting, string? value, List<CustomField> fields)
    {
        if (string.IsNullOrWhiteSpace(value))
            return null;
        if (fields.Find(field => field.Column.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)) is { } ofColumn)
            return ofColumn;

        var named = fields.FindAll(field => field.Name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase));
        if (named.Count == 1)
            return named[0];

        problems.Add(named.Count == 0
            ? $"{setting} is '{value}', which is a custom field of no fieldset in Snipe-IT."
            : $"{setting} is '{value}', which {named.Count} custom fields are called in Snipe-IT: use one of the columns {string.Join(", ", named.Select(field => field.Column))}.");
        return null;
    }
}
