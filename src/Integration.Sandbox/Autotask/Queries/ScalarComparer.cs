namespace Integration.Sandbox.Autotask.Queries;

/// <summary>Compares the values of one field as the vendor's database does: texts without case, everything else by value.</summary>
internal sealed class ScalarComparer : IComparer<object>, IEqualityComparer<object>
{
    public static readonly ScalarComparer Instance = new();

    public int Compare(object? x, object? y) =>
        x is string text ? StringComparer.OrdinalIgnoreCase.Compare(text, y as string) : ((IComparable)x!).CompareTo(y);

    public new bool Equals(object? x, object? y) => x is string text ? text.Equals(y as string, StringComparison.OrdinalIgnoreCase) : object.Equals(x, y);

    public int GetHashCode(object value) => value is string text ? StringComparer.OrdinalIgnoreCase.GetHashCode(text) : value.GetHashCode();
}
