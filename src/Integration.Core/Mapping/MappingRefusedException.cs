namespace Integration.Core.Mapping;

/// <summary>A mapping cannot be taken as it was given. Nothing was written.</summary>
public sealed class MappingRefusedException : Exception
{
    private const int Most = 20;

    /// <summary>Initializes a new instance of the <see cref="MappingRefusedException"/> class.</summary>
    /// <param name="problems">What is wrong; at least one.</param>
    public MappingRefusedException(IReadOnlyList<MappingProblem> problems)
        : base(Describe(problems))
    {
        Problems = problems;
    }

    /// <summary>Gets what is wrong, all of it, in the order of the rows.</summary>
    public IReadOnlyList<MappingProblem> Problems { get; }

    private static string Describe(IReadOnlyList<MappingProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var more = problems.Count > Most ? $"\n{problems.Count - Most} more problems." : "";
        return $"{string.Join('\n', problems.Take(Most))}{more}\nNothing was written.";
    }
}
