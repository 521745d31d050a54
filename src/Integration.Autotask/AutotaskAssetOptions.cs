namespace Integration.Autotask;

/// <summary>How devices become configuration items, which Autotask's pages call devices.</summary>
public sealed class AutotaskAssetOptions
{
    /// <summary>Gets or sets the rules that choose product and type of a new configuration item, in the order in which they are tried.</summary>
    /// <value>The default is empty: nothing is created, because a configuration item needs a product. Existing ones are updated without any rule.</value>
    public IList<AutotaskAssetRule> Rules { get; set; } = [];

    /// <summary>Gets or sets the user-defined fields that keep what is known of a device: the engine's name of a field, such as <c>operatingSystem</c>, and the field's name in Autotask.</summary>
    /// <value>The default is empty: of a configuration item without them only the title is kept. A protected field cannot be named, because it reads as asterisks.</value>
    public IDictionary<string, string> UserDefinedFields { get; set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
