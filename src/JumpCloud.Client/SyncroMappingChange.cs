namespace JumpCloud.Client;

public sealed partial record SyncroMappingChange
{
    /// <summary>Takes organization and company from a row that was read. What the row bills is not read, and has to be set again.</summary>
    /// <param name="mapping">The row. Its names are sent as they were read; JumpCloud wants them beside the ids.</param>
    public static SyncroMappingChange Of(SyncroMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return new() { Organization = mapping.Organization, Company = mapping.Company };
    }
}
