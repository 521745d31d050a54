using System.Globalization;

namespace Integration.Core.Assets;

/// <summary>A field of assets: how its value follows from a device, when two values mean the same, and who owns it.</summary>
/// <remarks>
/// The fields of <see cref="AssetFields"/> exist already; <see cref="IntegrationBuilder.AddAssetField"/> adds another, or replaces one.
/// A function that returns null reports nothing, and what is not reported changes nothing.
/// </remarks>
public sealed class AssetField
{
    private readonly Func<Device, string?> read;
    private readonly Func<string, string, bool> areSame;

    private AssetField(string name, AssetFieldOwner owner, Func<Device, string?> read, Func<string, string, bool> areSame)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Owner = owner;
        this.read = read;
        this.areSame = areSame;
    }

    /// <summary>Gets the name, as the target names the field.</summary>
    public string Name { get; }

    /// <summary>Gets who decides what the field says.</summary>
    public AssetFieldOwner Owner { get; }

    /// <summary>Makes a field of text. Case, blanks and escapes for HTML make no difference.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="read">Takes the value from a device.</param>
    /// <returns>The field; the source owns it.</returns>
    public static AssetField Text(string name, Func<Device, string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new AssetField(name, AssetFieldOwner.Source, read, SameValue.Text);
    }

    /// <summary>Makes a field of a number. How it is written makes no difference.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="read">Takes the value from a device.</param>
    /// <returns>The field; the source owns it.</returns>
    public static AssetField Number(string name, Func<Device, decimal?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new AssetField(name, AssetFieldOwner.Source, device => read(device)?.ToString("0.############", CultureInfo.InvariantCulture), SameValue.Number);
    }

    /// <summary>Makes a field of a size in bytes. A size with a unit, such as <c>16 GB</c>, is the same when it is the bytes rounded to what it shows, by thousands or by 1,024.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="read">Takes the bytes from a device.</param>
    /// <returns>The field; the source owns it.</returns>
    public static AssetField Size(string name, Func<Device, long?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new AssetField(name, AssetFieldOwner.Source, device => read(device)?.ToString(CultureInfo.InvariantCulture), SameValue.Size);
    }

    /// <summary>Makes a field of a day, written as <c>2026-01-31</c>. A time of day that the target shows with it makes no difference.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="read">Takes the day from a device.</param>
    /// <returns>The field; the source owns it.</returns>
    public static AssetField Day(string name, Func<Device, DateOnly?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new AssetField(name, AssetFieldOwner.Source, device => read(device)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), SameValue.Day);
    }

    /// <summary>Makes a field of yes or no, written as <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="read">Takes the value from a device.</param>
    /// <returns>The field; the source owns it.</returns>
    public static AssetField Flag(string name, Func<Device, bool?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new AssetField(name, AssetFieldOwner.Source, device => read(device) is { } flag ? (flag ? "true" : "false") : null, SameValue.Flag);
    }

    /// <summary>Makes a field of network addresses. Notation and order make no difference.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="read">Takes the addresses from a device.</param>
    /// <returns>The field; the source owns it.</returns>
    public static AssetField Addresses(string name, Func<Device, IReadOnlyList<string>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new AssetField(name, AssetFieldOwner.Source, device => MacAddresses.Write(read(device)), SameValue.Addresses);
    }

    /// <summary>Makes the same field with an owner.</summary>
    /// <param name="owner">The owner.</param>
    /// <returns>The field.</returns>
    public AssetField OwnedBy(AssetFieldOwner owner) => new(Name, owner, read, areSame);

    /// <summary>Takes the value from a device; null when it is not reported.</summary>
    internal string? Read(Device device) => read(device)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Tells whether what the target shows means what is wanted.</summary>
    internal bool IsShown(string wanted, string? shown) =>
        shown is not null && (string.Equals(wanted, shown, StringComparison.Ordinal) || areSame(wanted, shown));
}
