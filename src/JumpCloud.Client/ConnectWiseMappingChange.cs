namespace JumpCloud.Client;

public sealed partial record ConnectWiseMappingChange
{
    /// <summary>Takes what may be written from a row that was read: change it with <c>with</c>, or set <see cref="Delete"/>.</summary>
    /// <param name="mapping">The row. Its names are sent as they were read; JumpCloud wants them beside the ids.</param>
    public static ConnectWiseMappingChange Of(ConnectWiseMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return new()
        {
            Organization = mapping.Organization,
            Company = mapping.Company,
            Agreement = mapping.Agreement is null ? default(Optional<MappedName?>) : mapping.Agreement,
            Addition = mapping.Addition is null ? default(Optional<MappedName?>) : mapping.Addition,
        };
    }
}
