using System.Security.Cryptography;
using System.Text;
using Integration.Core.Assets;

namespace Integration.Dots.Writes;

/// <summary>The key that says that two creations are the same one: of the same serial number, with the same values.</summary>
internal static class IdempotencyKey
{
    // Other values belong to another key, because an endpoint refuses a key that comes back with another body.
    public static string Of(AssetDraft draft)
    {
        var text = new StringBuilder(draft.SerialNumber).Append('\n').Append(draft.Name);
        foreach (var (field, value) in draft.Values.All.OrderBy(value => value.Field, StringComparer.Ordinal))
            text.Append('\n').Append(field).Append('=').Append(value);
        return $"create-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }
}
