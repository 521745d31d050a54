using System.Security.Cryptography;
using System.Text;

namespace Integration.Core.Assets;

/// <summary>The hash by which a plan is approved: over what is written and where, not over the reasons, and whatever the order.</summary>
internal static class AssetPlanHash
{
    public static string Of(string target, AssetSyncMode mode, IEnumerable<AssetChange> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{target}\n{mode}\n"));
        foreach (var line in changes.Select(Canonical).Order(StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes(line));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What a change writes, as the hash and the change's id take it. Lengths keep the parts apart, whatever stands in them.</summary>
    public static string Canonical(AssetChange change)
    {
        var text = new StringBuilder();
        Append(text, change.Key);
        Append(text, change.Device.ToString());
        switch (change)
        {
            case CreateAsset { Draft: var draft }:
                Append(text, draft.Name);
                Append(text, draft.SerialNumber);
                Append(text, draft.Key);
                Append(text, draft.Account?.Value);
                foreach (var value in draft.Values.All)
                {
                    Append(text, value.Field);
                    Append(text, value.Text);
                }

                break;
            case UpdateAsset { Value: var value }:
                Append(text, value);
                break;
            default:
                throw new ArgumentException($"The hash does not know {change.GetType().Name}.", nameof(change));
        }

        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, string? part) => text.Append(part?.Length ?? -1).Append(':').Append(part);
}
