namespace Integration.Core.Runs;

/// <summary>What a run of a job would write, as it is saved and approved.</summary>
public abstract record JobPlan
{
    private protected JobPlan()
    {
    }

    /// <summary>Gets the hash over what is written: whoever approves it approves exactly that. Lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets when the plan was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
