using System.Collections.Frozen;

namespace Integration.Core.Assets;

/// <summary>Serial numbers that firmware is shipped with, and that people type when they have none.</summary>
/// <remarks>
/// Gathered from the lists of inventory products (GLPI and its agent, OCS Inventory, ServiceNow, systemd) and from reports about single makers.
/// Patterns are whole: a rule that finds <c>1.2</c> anywhere would throw away good ones. A virtual machine's is not junk: it is unique until cloned.
/// </remarks>
internal static class JunkSerials
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Listed = Words().Select(KeyOf)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Tells whether a serial number, written as a key, is junk.</summary>
    public static bool Contains(ReadOnlySpan<char> key) => IsPadding(key) || Listed.Contains(key);

    /// <summary>Writes a serial number without its blanks: <c>Default string</c> and <c>Defaultstring</c> are one.</summary>
    public static string KeyOf(string serial) => serial.Any(char.IsWhiteSpace) ? string.Concat(serial.Where(letter => !char.IsWhiteSpace(letter))) : serial;

    // One repeated character, or nothing but zeros and ones; the hyphens of a UUID do not count.
    private static bool IsPadding(ReadOnlySpan<char> key)
    {
        var first = '\0';
        var isRepeated = true;
        var isBits = true;
        foreach (var letter in key)
        {
            if (letter == '-')
                continue;

            first = first == '\0' ? letter : first;
            isRepeated &= char.ToUpperInvariant(letter) == char.ToUpperInvariant(first);
            isBits &= letter is '0' or '1';
        }

        return isRepeated || isBits;
    }

    private static string[] Words() =>
    [
        "N/A", "(null string)", "INVALID", "none", "Unknow", "Unknown", "empty", "temp",
        "Not Specified", "Not Present", "Not Available", "Not Installed", "No Asset Tag",
        "SYS-1234567890", "SYS-9876543210", "SN-12345", "SN-1234567890", "SN-123456fvgv3i0b8o5n6n7k", "MB-1234567890",
        "0123456789", "0123456789ABCDEF", "12345", "123456", "1234567", "12345678", "123456789", "1234567890", "123456789000", "12345678901234567",
        "EVAL", "IATPASS", "DELL", "OEM", "O.E.M.", "OEM_Serial", "Tulip Computers", "Serial Number xxxxxx",
        "To Be Filled By O.E.M.", "To Be Filled By O.E.M. by More String", "Default string",
        "System Serial Number", "SystemSerialNumb", "System Product Name", "System Name", "System manufacturer", "System Version", "Product Name",
        "Chassis Serial Number", "Chassis manufacture", "Chassis manufacturer", "Chassis Version",
        "<BAD INDEX>", "<OUT OF SPEC>", "<OUT OF SPEC><OUT OF SPEC>",
        "03000200-0400-0500-0006-000700080009", "6AB5B300-538D-1014-9FB5-B0684D007B53",
    ];
}
