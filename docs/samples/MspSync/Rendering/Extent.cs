namespace MspSync.Rendering;

/// <summary>How much of a list is printed, and what is said of the rest.</summary>
internal sealed record Extent(int Most, string Hint = "")
{
    public static Extent Whole { get; } = new(int.MaxValue);

    public static Extent First { get; } = new(25, "; --all shows them");

    public bool IsWhole => Most == int.MaxValue;

    public static Extent Of(bool all) => all ? Whole : First;

    public Extent AtMost(int most) => this with { Most = Math.Min(Most, most) };
}
