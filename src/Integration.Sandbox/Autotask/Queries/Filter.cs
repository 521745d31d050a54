using Integration.Sandbox.Autotask.Entities;

namespace Integration.Sandbox.Autotask.Queries;

/// <summary>One condition, or a group of them, over a row.</summary>
internal abstract record Filter
{
    public abstract bool Matches(SandboxRow row);
}

/// <summary>All of some conditions, or any of them.</summary>
internal sealed record GroupFilter(bool IsOr, IReadOnlyList<Filter> Items) : Filter
{
    public override bool Matches(SandboxRow row) => IsOr ? Items.Any(item => item.Matches(row)) : Items.All(item => item.Matches(row));
}

/// <summary>A field is one of some values, or none of them; one value stands for <c>eq</c> and <c>noteq</c>.</summary>
internal sealed record SetFilter(Field Field, HashSet<object> Values, bool IsNegated) : Filter
{
    public override bool Matches(SandboxRow row) => (row[Field] is { } value && Values.Contains(value)) != IsNegated;
}

/// <summary>A field lies on one side of a value; null lies on no side.</summary>
internal sealed record OrderFilter(Field Field, object Value, bool IsGreater, bool OrEqual) : Filter
{
    public override bool Matches(SandboxRow row)
    {
        if (row[Field] is not { } value)
            return false;
        var order = ScalarComparer.Instance.Compare(value, Value);
        return order == 0 ? OrEqual : order > 0 == IsGreater;
    }
}

/// <summary>A text begins with, ends with or contains another, without regard to case, as the vendor's database compares.</summary>
internal sealed record TextFilter(Field Field, Func<string, bool> Holds) : Filter
{
    public override bool Matches(SandboxRow row) => row[Field] is string text && Holds(text);
}

/// <summary>A field has a value, or has none.</summary>
internal sealed record ExistsFilter(Field Field, bool IsNegated) : Filter
{
    public override bool Matches(SandboxRow row) => row[Field] is null == IsNegated;
}
