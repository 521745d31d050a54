namespace Integration.Core.Assets;

/// <summary>Which serial numbers identify nothing, beyond those that the engine knows as junk.</summary>
/// <remarks>The engine knows empty ones, one repeated character, and the words and numbers that firmware is shipped with. Case and blanks around and between words do not matter.</remarks>
public sealed class AssetSerialOptions
{
    /// <summary>Gets or sets further serial numbers that are junk.</summary>
    /// <value>The default is empty.</value>
    public IList<string> Junk { get; set; } = [];

    /// <summary>Gets or sets serial numbers that are none, although the engine knows them as junk.</summary>
    /// <value>The default is empty. <see cref="Junk"/> goes before it.</value>
    public IList<string> Allowed { get; set; } = [];
}
