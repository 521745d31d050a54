namespace Integration.Core;

/// <summary>Days from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
public readonly record struct DateRange(DateOnly First, DateOnly Last)
{
    /// <summary>Tells whether a day lies in the range.</summary>
    /// <param name="day">The day.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <inheritdoc/>
    public override string ToString() => $"{First:yyyy-MM-dd}..{Last:yyyy-MM-dd}";
}
