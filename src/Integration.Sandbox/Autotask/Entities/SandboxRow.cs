using System.Globalization;
using System.Text.Json;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>One row of an Autotask entity, addressed by the names its fields have on the wire.</summary>
/// <remarks>Read and change rows through the methods of the world when requests may be under way: rows are not locked by themselves.</remarks>
public abstract class SandboxRow
{
    private const string Mask = "*****";

    private object?[] values;
    private Dictionary<string, string>? userDefined;

    private protected SandboxRow(EntityType type, long id)
    {
        Type = type;
        values = new object?[type.Fields.Count];
        values[0] = id;
    }

    /// <summary>Gets the row's id; 0 is a company like any other.</summary>
    public long Id => (long)values[0]!;

    internal EntityType Type { get; }

    /// <summary>The table that holds the row; null before it is added and after it is removed.</summary>
    internal Table? Table { get; set; }

    /// <summary>Gets or sets a field's value: long, decimal, bool, string, a UTC <see cref="DateTime"/>, or null.</summary>
    /// <param name="field">The name on the wire, compared without case.</param>
    /// <exception cref="KeyNotFoundException">The entity has no such field.</exception>
    public object? this[string field]
    {
        get => values[Type[field].Ordinal];
        set => this[Type[field]] = Normalize(value);
    }

    internal object? this[Field field]
    {
        get => field.IsUserDefined ? UserDefined(field.Name) : values[field.Ordinal];
        set
        {
            if (field.IsUserDefined)
            {
                SetUserDefined(field.Name, (string?)value);
                return;
            }

            Table?.Move(this, field, value);
            values[field.Ordinal] = value;
        }
    }

    /// <summary>Returns the value of a field that the customer has added, unmasked; null when it has none.</summary>
    /// <param name="name">The field's name, compared without case.</param>
    public string? UserDefined(string name) => userDefined?.GetValueOrDefault(name);

    internal void Apply(IReadOnlyList<FieldChange> changes)
    {
        foreach (var (field, value) in changes)
            this[field] = value;
    }

    /// <summary>Makes a row of the same values that belongs to no table.</summary>
    internal SandboxRow Copy()
    {
        var copy = (SandboxRow)MemberwiseClone();
        copy.values = [.. values];
        copy.userDefined = userDefined is null ? null : new Dictionary<string, string>(userDefined, userDefined.Comparer);
        copy.Table = null;
        return copy;
    }

    /// <summary>Takes over every value of a copy.</summary>
    internal void TakeOver(SandboxRow copy)
    {
        foreach (var field in Type.Fields)
            this[field] = copy[field];
        userDefined = copy.userDefined;
    }

    internal static object? Normalize(object? value) => value switch
    {
        int number => (long)number,
        double number => (decimal)number,
        DateOnly date => AtMidnight(date),
        DateTimeOffset instant => instant.UtcDateTime,
        _ => value,
    };

    /// <summary>Writes the fields named; those that the customer has added stand in a list of their own, which null leaves out.</summary>
    internal void WriteTo(Utf8JsonWriter writer, IReadOnlyList<Field> fields, IReadOnlyList<Field>? userDefinedFields, bool hideCosts)
    {
        writer.WriteStartObject();
        foreach (var field in fields)
        {
            if (hideCosts && field.IsCost)
                continue;
            writer.WritePropertyName(field.Encoded);
            WriteValue(writer, values[field.Ordinal]);
        }

        if (userDefinedFields is not null)
            WriteUserDefined(writer, userDefinedFields);
        writer.WriteEndObject();
    }

    private void WriteUserDefined(Utf8JsonWriter writer, IReadOnlyList<Field> fields)
    {
        writer.WriteStartArray("userDefinedFields");
        foreach (var field in fields)
        {
            var value = UserDefined(field.Name);
            writer.WriteStartObject();
            writer.WriteString("name", field.Name);
            writer.WriteString("value", field.IsProtected && value is not null ? Mask : value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private void SetUserDefined(string name, string? value)
    {
        if (value is null)
            userDefined?.Remove(name);
        else
            (userDefined ??= new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase))[name] = value;
    }

    private protected static DateTime AtMidnight(DateOnly date) => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    private protected DateOnly DateOf(string field) => DateOnly.FromDateTime((DateTime)this[field]!);

    // Times carry no zone designator: the vendor's documents show them so, and mean UTC.
    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTime time:
                writer.WriteStringValue(time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue((string)value);
                break;
        }
    }
}
