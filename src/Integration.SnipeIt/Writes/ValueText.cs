using System.Globalization;
using Integration.Core.Assets;
using Integration.SnipeIt.Rows;

namespace Integration.SnipeIt.Writes;

/// <summary>Writes the engine's values as people read them in Snipe-IT.</summary>
internal static class ValueText
{
    // The format that takes every text; what others take is their own.
    private const string AnyFormat = "ANY";

    private const long Binary = 1L << 30;

    public static string Of(string field, string text, CustomField custom) =>
        IsSize(field) && custom.Format == AnyFormat && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? Size(bytes) : text;

    private static bool IsSize(string field) =>
        field.Equals(AssetFields.Memory, StringComparison.OrdinalIgnoreCase) || field.Equals(AssetFields.Storage, StringComparison.OrdinalIgnoreCase);

    // Memory comes in powers of two, disks in powers of ten.
    private static string Size(long bytes) => bytes > 0 && bytes % Binary == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Binary} GB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9m:0.#} GB");
}
