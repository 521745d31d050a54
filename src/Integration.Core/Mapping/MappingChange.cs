namespace Integration.Core.Mapping;

/// <summary>What became of one link when a mapping was taken.</summary>
/// <param name="Before">The link as it was; null when there was none.</param>
/// <param name="After">The link as it is; null when it was removed.</param>
public sealed record MappingChange(Link? Before, Link? After)
{
    /// <summary>Gets why the link has an account only.</summary>
    /// <value>Null for a link with a contract line, for one that is excluded, and for one that the source's portal maps without a service.</value>
    public Finding? WithoutLine { get; init; }
}
