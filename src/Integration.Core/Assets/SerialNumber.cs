using System.Diagnostics.CodeAnalysis;

namespace Integration.Core.Assets;

/// <summary>A serial number without the blanks around it, and with one blank where there were several inside. Compared without case.</summary>
public readonly record struct SerialNumber
{
    private readonly string? text;

    private SerialNumber(string text) => this.text = text;

    /// <summary>Reads a serial number as it was reported. It may still be junk.</summary>
    /// <param name="reported">What was reported; null for nothing.</param>
    /// <param name="serial">The serial number.</param>
    /// <returns>False when nothing is left of it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? reported, out SerialNumber serial)
    {
        serial = new SerialNumber(Collapse(reported ?? ""));
        return serial.text!.Length > 0;
    }

    /// <inheritdoc/>
    public bool Equals(SerialNumber other) => string.Equals(text, other.text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the serial number in the case in which it was reported.</summary>
    /// <returns>The text; empty for the default value.</returns>
    public override string ToString() => text ?? "";

    // Most serial numbers are clean, and a hundred thousand of them are not copied for nothing.
    private static string Collapse(string reported)
    {
        var trimmed = reported.Trim();
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (char.IsWhiteSpace(trimmed[i]) && (trimmed[i] != ' ' || char.IsWhiteSpace(trimmed[i + 1])))
                return string.Join(' ', trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return trimmed;
    }
}
