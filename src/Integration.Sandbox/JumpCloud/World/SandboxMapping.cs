namespace Integration.Sandbox.JumpCloud.World;

/// <summary>A row of JumpCloud's own Autotask integration: which company, contract and service it bills an organization to.</summary>
/// <param name="OrganizationId">The organization.</param>
/// <param name="CompanyId">The Autotask company.</param>
/// <param name="ContractId">The contract; null when only tickets are mapped.</param>
/// <param name="ContractServiceId">The service on the contract; null when only tickets are mapped.</param>
/// <param name="NonBillableUsers">Users that it subtracts; null for none.</param>
/// <param name="LastSync">When it last wrote; null when it never did.</param>
public sealed record SandboxMapping(
    string OrganizationId, long CompanyId, long? ContractId, long? ContractServiceId, int? NonBillableUsers = null, DateTimeOffset? LastSync = null)
{
    /// <summary>Gets the names that were sent with the ids, and are shown whatever the things are called by now.</summary>
    /// <value>Null shows their present names, and none for what is gone.</value>
    internal MappingNames? Names { get; init; }
}
