namespace Integration.Sandbox.JumpCloud.Wire;

/// <summary>How many organizations a route takes in <c>x-org-id</c>.</summary>
internal enum OrganizationRule
{
    /// <summary>None: the header is refused, as on the provider's routes.</summary>
    None,

    /// <summary>One, and not without.</summary>
    One,

    /// <summary>One or more, or none beside <c>x-provider-id</c>, as in Directory Insights.</summary>
    Several,
}
