namespace Integration.Core.Notices;

/// <summary>A finding and what notices have told of it.</summary>
public sealed record UntoldFinding
{
    /// <summary>Gets the store's own number of it.</summary>
    public required long Id { get; init; }

    /// <summary>Gets the scope.</summary>
    public required string Scope { get; init; }

    /// <summary>Gets the finding as it is, or as it was when it closed.</summary>
    public required Finding Finding { get; init; }

    /// <summary>Gets a value indicating whether it is open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Gets the severity that was told.</summary>
    /// <value>Null when it was never told.</value>
    public FindingSeverity? ToldSeverity { get; init; }

    /// <summary>Gets the text that was told.</summary>
    /// <value>Null when it was never told.</value>
    public string? ToldText { get; init; }

    internal bool IsUntold => IsOpen ? ToldText != Finding.Text || ToldSeverity != Finding.Severity : ToldText is not null;
}
