namespace Integration.Core.Mapping;

/// <summary>Why a mapping cannot be taken as it was given.</summary>
/// <param name="Row">The row of the file, counted as a spreadsheet shows it (the first below the headings is 2), or in JSON from 1 on; null where there is no file.</param>
/// <param name="Column">The column, such as <c>account</c>; null when it concerns the whole row.</param>
/// <param name="Text">What is wrong, with the valid choices where they are few.</param>
public sealed record MappingProblem(int? Row, string? Column, string Text)
{
    /// <inheritdoc/>
    public override string ToString() => (Row, Column) switch
    {
        (null, _) => Text,
        (_, null) => $"Row {Row}: {Text}",
        _ => $"Row {Row}, {Column}: {Text}",
    };
}
