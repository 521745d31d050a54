using Integration.Sandbox.Autotask.Picklists;

namespace Integration.Sandbox.Autotask.Entities;

/// <summary>What every write of a value must obey, whoever makes it.</summary>
internal static class FieldRules
{
    // That inactive values are refused like missing ones is a guess; so is the text about length.
    public static FieldChange Check(SandboxPicklists picklists, Field field, object? value)
    {
        if (value is long number && picklists.Of(field) is { Count: > 0 } values && !values.Any(known => known.Value == number && known.IsActive))
            throw NotInPicklist(field, number);
        if (field.MaxLength > 0 && value is string text && text.Length > field.MaxLength)
            throw new AutotaskRefusal($"The length of {field.Name} exceeds the maximum of {field.MaxLength} characters.");
        return new FieldChange(field, value);
    }

    public static AutotaskRefusal NotInPicklist(Field field, long value) => new($"Picklist value [{value}] does not exist for {field.Name}.");

    public static string Required(string field) => $"{field} is required.";
}
