namespace Integration.Sandbox.Autotask.Entities;

/// <summary>One field of an entity as its metadata tells it, and where rows keep its value.</summary>
internal sealed record Field(string Name, FieldKind Kind, int Ordinal, bool IsRequired, bool IsPickList, bool IsCreateOnly, int MaxLength)
{
    /// <summary>Costs are hidden from, and not taken from, a user who may not read them.</summary>
    public bool IsCost => Name is "unitCost" or "cost";

    public static Field Parse(string line, int ordinal)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var flags = words.Length > 2 ? words[2] : "";
        return new Field(
            words[0],
            Enum.Parse<FieldKind>(words[1], ignoreCase: true),
            ordinal,
            IsRequired: flags.Contains('R'),
            IsPickList: flags.Contains('P'),
            IsCreateOnly: flags.Contains('C'),
            MaxLength: words.Length > 3 ? int.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture) : 0);
    }
}
