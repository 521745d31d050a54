using Integration.Core.Journal;

namespace Integration.SnipeIt.Writes;

/// <summary>Refuses what is not worth a request, or must not lead to one. The gate stays shut.</summary>
internal static class Refusals
{
    public static WriteResult Of(string reason) => new(WriteProof.Refused, $"Not sent: {reason}");
}
