using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Picklists;

/// <summary>The picklists of this customer, to be changed at any time. Other customers have other values and labels. Safe for use by several threads.</summary>
/// <remarks>A field without values here takes any.</remarks>
public sealed class SandboxPicklists
{
    private readonly Lock gate = new();
    private readonly Dictionary<Field, IReadOnlyList<SandboxPicklistValue>> lists = StandardPicklists.Make();

    internal SandboxPicklists()
    {
    }

    /// <summary>Returns the values of a field, as they are now.</summary>
    /// <param name="collection">The entity's collection, such as <c>Tickets</c>.</param>
    /// <param name="field">The field, such as <c>queueID</c>.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public IReadOnlyList<SandboxPicklistValue> Of(string collection, string field) => Of(Find(collection, field));

    /// <summary>Adds a value to a field, or puts it in place of the one with the same number.</summary>
    /// <param name="collection">The entity's collection.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public void Set(string collection, string field, SandboxPicklistValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Change(Find(collection, field), values => values.Any(known => known.Value == value.Value)
            ? [.. values.Select(known => known.Value == value.Value ? value : known)]
            : [.. values, value]);
    }

    /// <summary>Takes a value away from a field. Rows that hold it keep it.</summary>
    /// <param name="collection">The entity's collection.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public void Remove(string collection, string field, long value) =>
        Change(Find(collection, field), values => [.. values.Where(known => known.Value != value)]);

    internal IReadOnlyList<SandboxPicklistValue> Of(Field field)
    {
        lock (gate)
            return lists.GetValueOrDefault(field) ?? [];
    }

    private void Change(Field field, Func<IReadOnlyList<SandboxPicklistValue>, IReadOnlyList<SandboxPicklistValue>> change)
    {
        lock (gate)
            lists[field] = change(lists.GetValueOrDefault(field) ?? []);
    }

    private static Field Find(string collection, string field) => EntityTypes.Find(collection)?.Find(field) is { IsPickList: true } found
        ? found
        : throw new ArgumentException($"{collection} has no picklist {field}.", nameof(field));
}
