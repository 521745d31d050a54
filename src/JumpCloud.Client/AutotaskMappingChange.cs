namespace JumpCloud.Client;

public sealed partial record AutotaskMappingChange
{
    /// <summary>Takes what may be written from a row that was read: change it with <c>with</c>, or set <see cref="Delete"/>.</summary>
    /// <param name="mapping">The row. Its names are sent as they were read; JumpCloud wants them beside the ids.</param>
    public static AutotaskMappingChange Of(AutotaskMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        return new()
        {
            Organization = mapping.Organization,
            Company = mapping.Company,
            Contract = mapping.Contract is null ? default(Optional<MappedName?>) : mapping.Contract,
            Service = mapping.Service is null ? default(Optional<MappedService?>) : mapping.Service,
        };
    }
}
