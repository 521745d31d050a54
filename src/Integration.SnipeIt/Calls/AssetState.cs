namespace Integration.SnipeIt.Calls;

/// <summary>The lists that an asset can be in: none of them shows the others' assets, unless the server is set to show archived ones in the first.</summary>
internal enum AssetState
{
    InUse,
    Archived,
    Deleted,
}
