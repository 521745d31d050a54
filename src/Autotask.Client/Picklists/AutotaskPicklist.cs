using System.Globalization;

namespace Autotask.Client;

/// <summary>One picklist as it was when it was read: which id has which label. Immutable.</summary>
public sealed class AutotaskPicklist
{
    private const int MostNamed = 25;

    private readonly string name;

    /// <summary>Takes a picklist out of its field. Public so that tests of your own code can make one.</summary>
    /// <param name="collection">The collection that the field is of.</param>
    /// <param name="field">The field as Autotask describes it.</param>
    public AutotaskPicklist(string collection, EntityField field)
    {
        ArgumentException.ThrowIfNullOrEmpty(collection);
        ArgumentNullException.ThrowIfNull(field);
        name = $"{collection}.{field.Name}";
        Values = field.PicklistValues;
        ParentField = string.IsNullOrEmpty(field.PicklistParentValueField) ? null : field.PicklistParentValueField;
    }

    /// <summary>Gets all values, inactive ones included, in Autotask's order.</summary>
    public IReadOnlyList<PicklistValue> Values { get; }

    /// <summary>Gets the field of the same row whose value decides which values apply, as <c>issueType</c> does for sub-issue types; null when all apply always.</summary>
    public string? ParentField { get; }

    /// <summary>Gets the values that apply when the parent field has this value, inactive ones included.</summary>
    /// <param name="parentId">The value of <see cref="ParentField"/>.</param>
    public IReadOnlyList<PicklistValue> GetValuesFor(int parentId)
    {
        var parent = parentId.ToString(CultureInfo.InvariantCulture);
        return [.. Values.Where(value => string.IsNullOrEmpty(value.ParentValue) || value.ParentValue == parent)];
    }

    /// <summary>Finds the value of an id as rows carry it, or null.</summary>
    public PicklistValue? Find(int id) => FindId(Values, id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Finds a value by its label, or by its id in digits, or null.</summary>
    /// <param name="labelOrId">Compared without case and the space around it. What is the id of one value and the label of another names the id.</param>
    /// <param name="parentId">The value of <see cref="ParentField"/>, when labels recur from parent to parent; null looks among all values.</param>
    /// <remarks>An inactive value is found only when no active one has the label. Autotask may refuse it in writes.</remarks>
    /// <exception cref="ArgumentException">Several values have the label; the message names their ids.</exception>
    public PicklistValue? Find(string labelOrId, int? parentId = null)
    {
        ArgumentNullException.ThrowIfNull(labelOrId);
        var text = labelOrId.Trim();
        var values = parentId is { } parent ? GetValuesFor(parent) : Values;
        return FindId(values, text) ?? FindLabel(values, text);
    }

    /// <summary>Gets a value by its label, or by its id in digits.</summary>
    /// <inheritdoc cref="Find(string, int?)" path="/param|/remarks"/>
    /// <exception cref="ArgumentException">No value has it, and the message names those there are; or several have, and it names their ids.</exception>
    public PicklistValue Get(string labelOrId, int? parentId = null) =>
        Find(labelOrId, parentId) ?? throw new ArgumentException($"Autotask has no {name} '{labelOrId}'{Parent(parentId)}. It has: {Describe(parentId)}.");

    /// <summary>Gets the id that creates, updates and filters take.</summary>
    /// <inheritdoc cref="Find(string, int?)" path="/param|/remarks"/>
    /// <exception cref="ArgumentException">No value has the label or id, or several have.</exception>
    /// <exception cref="InvalidOperationException">The values of this picklist are texts, as those of some fields of resources are: use <see cref="PicklistValue.Value"/>.</exception>
    public int GetId(string labelOrId, int? parentId = null)
    {
        var value = Get(labelOrId, parentId).Value;
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new InvalidOperationException($"{name} '{labelOrId}' is '{value}' in Autotask, which is no number. Use the value itself.");
    }

    /// <inheritdoc/>
    public override string ToString() => name;

    private static PicklistValue? FindId(IEnumerable<PicklistValue> values, string id) =>
        values.FirstOrDefault(value => string.Equals(value.Value, id, StringComparison.OrdinalIgnoreCase));

    private PicklistValue? FindLabel(IEnumerable<PicklistValue> values, string label)
    {
        PicklistValue[] same = [.. values.Where(value => string.Equals(value.Label?.Trim(), label, StringComparison.OrdinalIgnoreCase))];
        PicklistValue[] active = [.. same.Where(IsActive)];
        var candidates = active.Length > 0 ? active : same;
        return candidates.Length < 2 ? candidates.FirstOrDefault() : throw new ArgumentException(
            $"Autotask has {candidates.Length} {name} '{label}': {string.Join(", ", candidates.Select(DescribeId))}. Use the id of the one that is meant.");
    }

    private string DescribeId(PicklistValue value) => string.IsNullOrEmpty(value.ParentValue) ? $"{value.Value}" : $"{value.Value} (of {ParentField} {value.ParentValue})";

    private string Parent(int? parentId) => parentId is { } parent ? string.Create(CultureInfo.InvariantCulture, $" for {ParentField ?? "parent"} {parent}") : "";

    private string Describe(int? parentId)
    {
        PicklistValue[] active = [.. (parentId is { } parent ? GetValuesFor(parent) : Values).Where(IsActive)];
        var named = string.Join(", ", active.Take(MostNamed).Select(value => $"{value.Label} ({value.Value})"));
        return active.Length switch
        {
            0 => "none",
            <= MostNamed => named,
            _ => $"{named} and {active.Length - MostNamed} more",
        };
    }

    private static bool IsActive(PicklistValue value) => value.IsActive != false;
}
