namespace Integration.Core.Mapping;

/// <summary>How a mapping of the source's portal and a link compare.</summary>
public enum PortalAgreement
{
    /// <summary>Both name the same account, contract line and number of users that are not billed.</summary>
    Same,

    /// <summary>They differ.</summary>
    Differs,

    /// <summary>Only the portal has a mapping.</summary>
    OnlyInPortal,

    /// <summary>Only the link exists.</summary>
    OnlyHere,
}
