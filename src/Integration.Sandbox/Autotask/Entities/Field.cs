using System.Globalization;
using System.Text.Json;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>One field of an entity as its metadata tells it, and where rows keep its value.</summary>
internal sealed class Field
{
    private Field(string name, FieldKind kind, int ordinal, string flags, int maxLength)
    {
        Name = name;
        Encoded = JsonEncodedText.Encode(name);
        Kind = kind;
        Ordinal = ordinal;
        IsRequired = flags.Contains('R', StringComparison.Ordinal);
        IsPickList = flags.Contains('P', StringComparison.Ordinal);
        IsCreateOnly = flags.Contains('C', StringComparison.Ordinal);
        MaxLength = maxLength;
    }

    public string Name { get; }

    public JsonEncodedText Encoded { get; }

    public FieldKind Kind { get; }

    public int Ordinal { get; }

    public bool IsRequired { get; }

    public bool IsPickList { get; }

    public bool IsCreateOnly { get; }

    public int MaxLength { get; }

    /// <summary>Costs are hidden from, and not taken from, a user who may not read them.</summary>
    public bool IsCost => Name is "unitCost" or "cost";

    public static Field Parse(string line, int ordinal)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Field(
            words[0],
            Enum.Parse<FieldKind>(words[1], ignoreCase: true),
            ordinal,
            words.Length > 2 ? words[2] : "",
            words.Length > 3 ? int.Parse(words[3], CultureInfo.InvariantCulture) : 0);
    }
}
