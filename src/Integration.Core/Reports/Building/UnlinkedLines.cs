using Integration.Core.Billing;
using Integration.Core.Mapping;

namespace Integration.Core.Reports;

/// <summary>Finds the lines that were written to for the month and that no link bills now.</summary>
internal static class UnlinkedLines
{
    /// <summary>How many of them a sentence names.</summary>
    public const int Told = 10;

    public static IEnumerable<ContractLineId> Of(IEnumerable<Link> links, ILookup<ContractLineId, ReportedWrite> writes) =>
        writes.Select(line => line.Key).Except(links.Where(link => link.IsBilled).Select(link => link.Line!.Value));

    public static IReadOnlyList<UnlinkedLine> Of(ReportInput input) =>
    [
        .. Of(input.Links, input.Writes)
            .Select(line => (Id: line, Line: input.Lines.TryGetValue(line, out var read) ? read : Reading.Unknown<ContractLine>("the line was not read")))

            // Whose a line is that cannot be read, nobody knows: it may be the customer's.
            .Where(line => input.Account is null || !line.Line.IsKnown || line.Line.Value.Account == input.Account)
            .OrderBy(line => line.Id.Value, StringComparer.Ordinal)
            .Select(line => new UnlinkedLine
            {
                Line = line.Id,
                Account = line.Line.IsKnown ? line.Line.Value.Account : null,
                ContractName = line.Line.Then(known => known.ContractName),
                ServiceName = line.Line.Then(known => known.ServiceName),
                Writes = [.. input.Writes[line.Id].OrderBy(write => write.EffectiveDate).ThenBy(write => write.Entry)],
            }),
    ];

    public static string Describe(UnlinkedLine line)
    {
        var where = line.ContractName.TryGet(out var contract) ? $" of {contract}, account {line.Account}" : ", which the target does not show";
        return $"line {line.Line}{where} ({line.Writes.Count} {(line.Writes.Count == 1 ? "write" : "writes")})";
    }
}
