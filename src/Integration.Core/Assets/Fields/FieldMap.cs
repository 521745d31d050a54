namespace Integration.Core.Assets;

/// <summary>Which fields are filled, and how: the standard ones, then functions of the program's own, then what the options say.</summary>
internal sealed class FieldMap
{
    private readonly Dictionary<string, AssetField> fields = new(StringComparer.OrdinalIgnoreCase);

    public FieldMap(IEnumerable<AssetField> functions, IEnumerable<AssetFieldOptions> options)
    {
        foreach (var field in StandardFields.All.Concat(functions))
            fields[field.Name] = field;

        foreach (var option in options)
        {
            if (FieldOf(option) is { } field)
                fields[option.Name] = field.OwnedBy(option.Owner);
            else
                Unmapped.Add(option.Name);
        }
    }

    /// <summary>Gets the fields that the options name, and that nothing fills.</summary>
    public List<string> Unmapped { get; } = [];

    /// <summary>Finds the fields to compare and write, in the order of the target's.</summary>
    public IReadOnlyList<ActiveField> For(AssetTargetCapabilities target) =>
    [
        .. target.Fields
            .Where(kept => fields.TryGetValue(kept.Name, out var field) && field.Owner == AssetFieldOwner.Source)
            .Select(kept => new ActiveField(fields[kept.Name], kept)),
    ];

    /// <summary>Lists the fields that somebody mapped, and that the target does not keep.</summary>
    public static IEnumerable<string> NotKeptBy(AssetTargetCapabilities target, IEnumerable<AssetFieldOptions> options)
    {
        var kept = target.Fields.Select(field => field.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return options.Where(option => option.Owner == AssetFieldOwner.Source).Select(option => option.Name).Where(name => !kept.Contains(name));
    }

    /// <summary>Tells whether what a target shows in a field means what was written.</summary>
    public bool IsShown(string name, string written, string? shown) =>
        fields.TryGetValue(name, out var field) ? field.IsShown(written, shown) : shown is not null && SameValue.Text(written, shown);

    private AssetField? FieldOf(AssetFieldOptions option) => option switch
    {
        { Attribute: { Length: > 0 } attribute } => AssetField.Text(option.Name, device => device.Attributes.GetValueOrDefault(attribute)),
        { Constant: { Length: > 0 } constant } => AssetField.Text(option.Name, _ => constant),
        _ => fields.GetValueOrDefault(option.Name),
    };
}
