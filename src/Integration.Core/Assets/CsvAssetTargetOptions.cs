namespace Integration.Core.Assets;

/// <summary>Settings of a <see cref="CsvAssetTarget"/>.</summary>
public sealed class CsvAssetTargetOptions
{
    /// <summary>Gets or sets the name by which links and the journal know the file.</summary>
    /// <value>The default is <c>csv</c>. It never changes once assets were written.</value>
    public string Name { get; set; } = "csv";

    /// <summary>Gets or sets the file.</summary>
    /// <value>The default is empty, which is refused. The file is created when it does not exist; its folder must exist.</value>
    public string Path { get; set; } = "";

    /// <summary>Gets or sets the fields that a new file keeps, in the order of its columns.</summary>
    /// <value>The default is all of <see cref="AssetFields"/>. A file that exists keeps the fields that its first row names.</value>
    public IList<string> Fields { get; set; } = [.. StandardFields.All.Select(field => field.Name)];
}
