namespace JumpCloud.Client;

/// <summary>Whose events: the one header that tells it.</summary>
internal readonly record struct EventScope(string Header, string Value)
{
    public static EventScope Organization(string organizationId) => new(JumpCloudProtocol.OrganizationHeader, OneId.Require(organizationId));

    /// <summary>One line for all, which is what .NET makes of a repeated header too.</summary>
    public static EventScope Organizations(IReadOnlyList<string> organizationIds)
    {
        ArgumentNullException.ThrowIfNull(organizationIds);
        ArgumentOutOfRangeException.ThrowIfZero(organizationIds.Count, nameof(organizationIds));
        return new(JumpCloudProtocol.OrganizationHeader, string.Join(", ", organizationIds.Select(id => OneId.Require(id))));
    }

    public static EventScope Provider(string providerId) => new(JumpCloudProtocol.ProviderHeader, OneId.Require(providerId));
}
