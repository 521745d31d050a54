using System.Globalization;
using System.Text.Json;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>One field of an entity as its metadata tells it, and where rows keep its value.</summary>
internal sealed class Field
{
    private Field(string name, FieldKind kind, int ordinal, string flags, int maxLength, string reference)
    {
        Name = name;
        Encoded = JsonEncodedText.Encode(name);
        Kind = kind;
        Ordinal = ordinal;
        IsRequired = flags.Contains('R', StringComparison.Ordinal);
        IsPickList = flags.Contains('P', StringComparison.Ordinal);
        IsServerSet = flags.Contains('S', StringComparison.Ordinal);
        IsCreateOnly = IsServerSet || flags.Contains('C', StringComparison.Ordinal);
        IsQueryable = !flags.Contains('X', StringComparison.Ordinal);
        MaxLength = maxLength;
        Reference = reference;
    }

    public string Name { get; }

    public JsonEncodedText Encoded { get; }

    public FieldKind Kind { get; }

    public int Ordinal { get; }

    public bool IsRequired { get; }

    public bool IsPickList { get; }

    /// <summary>What no update changes: fields of a create, and those that only the server sets.</summary>
    public bool IsCreateOnly { get; }

    /// <summary>What a create cannot set either; values sent are dropped without a word.</summary>
    public bool IsServerSet { get; }

    public bool IsQueryable { get; }

    /// <summary>Whether the customer has added the field; its value is a text outside the row's own fields.</summary>
    public bool IsUserDefined => Ordinal < 0;

    /// <summary>Whether reads mask the value.</summary>
    public bool IsProtected { get; private init; }

    public int MaxLength { get; }

    /// <summary>The name of the entity whose id this is; empty when it is no reference.</summary>
    public string Reference { get; }

    /// <summary>Costs are hidden from, and not taken from, a user who may not read them.</summary>
    public bool IsCost => Name is "unitCost" or "cost" or "ourCost";

    /// <summary>Makes a field that the customer adds.</summary>
    public static Field UserDefined(string name, bool isProtected) =>
        new(name, FieldKind.String, ordinal: -1, flags: "", maxLength: 0, reference: "") { IsProtected = isProtected };

    /// <summary>Reads a line: name, type, flags, longest text, entity referred to.</summary>
    /// <remarks>The flags: R required, P picklist, C not updatable, S set by the server, X not queryable.</remarks>
    public static Field Parse(string line, int ordinal)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Field(
            words[0],
            Enum.Parse<FieldKind>(words[1], ignoreCase: true),
            ordinal,
            words.Length > 2 ? words[2] : "",
            words.Length > 3 ? int.Parse(words[3], CultureInfo.InvariantCulture) : 0,
            words.Length > 4 ? words[4] : "");
    }
}
