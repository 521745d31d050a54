namespace Integration.Core.Reports;

/// <summary>A contract line that no link bills now, and what was written to it for the month.</summary>
public sealed record UnlinkedLine
{
    /// <summary>Gets the line.</summary>
    public required ContractLineId Line { get; init; }

    /// <summary>Gets the account, as the target says.</summary>
    /// <value>Null when the line could not be read, such as one that was taken off its contract.</value>
    public AccountId? Account { get; init; }

    /// <summary>Gets the contract's name.</summary>
    public required Reading<string> ContractName { get; init; }

    /// <summary>Gets the service's name.</summary>
    public required Reading<string> ServiceName { get; init; }

    /// <summary>Gets the writes that take effect in the month, by date.</summary>
    public required IReadOnlyList<ReportedWrite> Writes { get; init; }
}
